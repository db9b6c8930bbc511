const controls = 'input:not([type="hidden"]), textarea, summary, button';

/** Puts the focus on the first control inside. */
export function focusFirstControl(inside: Element | null): void {
  const all = [...(inside?.querySelectorAll<HTMLElement>(controls) ?? [])];
  // Guideline buttons are no stop on the way, and a select brings a hidden one along.
  all.find((element) => element.tabIndex >= 0 && element.closest('[aria-hidden="true"]') === null)?.focus();
}
