import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Problems that axe finds on the page as it is, in words. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  // Electron opens no second page for axe's own frame. Separators lie between the landmarks that they part.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('[role="separator"]').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
}
