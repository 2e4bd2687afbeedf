import type { Page } from '@playwright/test';

/**
 * What a county has once. Whoever entered it anywhere has told the system; a form that asks for it again, empty and
 * required, asks for what is known.
 */
const once = ['Name des Landkreises', 'Anschrift', 'Telefon der Koordinierungsstelle'];

/** Counts what a day takes: pages seen, forms sent, clicks; and remembers what the county said of itself. */
export class Tally {
  pages = 0;
  forms = 0;
  clicks = 0;
  readonly #known = new Set<string>();

  know(label: string): void {
    if (once.includes(label)) this.#known.add(label);
  }

  /** Labels of required fields that are empty although they were filled in before. */
  async askedAgain(page: Page): Promise<string[]> {
    const labels = await page.locator('main form').evaluateAll((forms) =>
      forms.flatMap((form) =>
        [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')]
          .filter((field) => field.getAttribute('aria-required') === 'true' || field.required)
          .filter((field) => field.value === '')
          .map((field) => field.labels?.[0]?.textContent ?? ''),
      ),
    );
    return labels.filter((label) => [...this.#known].some((known) => label.trim().startsWith(known)));
  }

  toString(): string {
    return `${this.pages} pages, ${this.forms} forms, ${this.clicks} clicks`;
  }
}
