const controls = 'input:not([type="hidden"]), textarea, select, summary, button, [tabindex="0"]';

/** Puts the focus on the first control inside: of a row of segments on the chosen one. Says whether there was one. */
export function focusFirstControl(inside: Element | null): boolean {
  const all = [...(inside?.querySelectorAll<HTMLElement>(controls) ?? [])].filter(
    (element) => element.tabIndex >= 0 && element.closest('[aria-hidden="true"]') === null && element.closest('summary') === null,
  );
  const [first] = all;
  const row = first?.closest('.segmented');
  const chosen = row?.querySelector<HTMLElement>('[aria-checked="true"], [aria-pressed="true"]');
  (chosen ?? first)?.focus();
  return first !== undefined;
}
