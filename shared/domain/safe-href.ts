const safe = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s])[^\s]*$/i;
const controls = /\p{Cc}|\p{Zl}|\p{Zp}/u;

/** An address that a person may be asked to open: http, https or mailto and nothing else; null for any other. */
export const safeHref = (href: string): string | null => {
  const trimmed = href.trim();
  return trimmed.length <= 4096 && safe.test(trimmed) && !controls.test(trimmed) ? trimmed : null;
};
