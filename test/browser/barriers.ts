import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * axe on this page. Our pages hold no frames of others, so the one document is looked at as a whole, without the second
 * page that axe would open to put frames together; and only what is wrong is described. Both find the same in a quarter
 * of the time.
 */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** What a reader with an assistive technology would stumble over: grave and serious faults, named with their place. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page).withTags(standards).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help} – ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
}

/** Words that do not stand out from their ground. */
export async function faintWords(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page).withRules(['color-contrast']).analyze();
  return violations.flatMap(({ nodes }) => nodes.map((node) => node.target.join(' ')));
}
