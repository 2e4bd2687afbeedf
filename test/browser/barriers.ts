import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What never is more than a moderate fault; looking for it takes a third of the time. */
const moderateAtMost = [
  'heading-order',
  'html-xml-lang-mismatch',
  'landmark-banner-is-top-level',
  'landmark-complementary-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
  'skip-link',
];
const rules = Object.fromEntries(moderateAtMost.map((rule) => [rule, { enabled: false }]));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Fault {
  id: string;
  help: string;
  impact: string | null | undefined;
  places: string[];
}

/**
 * axe on this page, without the package that drives it from outside: our pages hold no frames of others, and handing
 * over only what is wrong, in few words, takes a third of the time.
 */
async function faultsOn(page: Page, options: RunOptions): Promise<Fault[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(
    async (whatToRun) => {
      const { axe } = globalThis as unknown as { axe: { run(node: Node, options: RunOptions): Promise<AxeResults> } };
      const { violations } = await axe.run(document, whatToRun);
      return violations.map(({ id, help, impact, nodes }) => ({
        id,
        help,
        impact,
        places: nodes.map((node) => node.target.join(' ')),
      }));
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
}

/**
 * What a reader with an assistive technology would stumble over: grave and serious faults, named with their place. Whether
 * words stand out takes two thirds of the time and depends on classes alone: asked again only where some are new.
 */
export async function barriers(page: Page, look: { contrast: boolean } = { contrast: true }): Promise<string[]> {
  const contrast = { 'color-contrast': { enabled: look.contrast } };
  const faults = await faultsOn(page, { runOnly: standards, rules: { ...rules, ...contrast } });
  return faults
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, places }) => `${id}: ${help} – ${places.slice(0, 3).join(' | ')}`);
}

/** Words that do not stand out from their ground. */
export async function faintWords(page: Page): Promise<string[]> {
  const faults = await faultsOn(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
  return faults.flatMap(({ places }) => places);
}
