import type { Page } from '@playwright/test';

/**
 * What the system knows, and from which field it knows it (null: from the making of the county). A field for it that is
 * empty asks for what is known. What differs from thing to thing, a title, a day, is no such knowledge.
 */
const known: readonly { field: string; from: string | null; at?: string }[] = [
  { field: 'Name des Kreises', from: null },
  { field: 'Herausgeber', from: null },
  { field: 'Verantwortlich für den Datenschutz', from: null },
  { field: 'Rückmeldung an', from: 'Verantwortlich für den Inhalt' },
  { field: 'Titel', from: 'Gilt ab', at: '/konzept/neu' },
];

/** Counts what a day takes: pages seen, forms sent, clicks; and remembers which fields were filled in. */
export class Tally {
  pages = 0;
  forms = 0;
  clicks = 0;
  readonly #filledIn = new Set<string>();

  know(label: string): void {
    this.#filledIn.add(label);
  }

  /** Labels of fields that are empty although the system knows what belongs there. */
  async askedAgain(page: Page): Promise<string[]> {
    const empty = await page.locator('main form').evaluateAll((forms) =>
      forms.flatMap((form) =>
        [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')]
          .filter((field) => field.value === '')
          .map((field) => ({
            action: form.getAttribute('action') ?? '',
            label: field.labels?.[0]?.textContent ?? '',
          })),
      ),
    );
    const expected = known.filter(({ from }) => from === null || this.#filledIn.has(from));
    const isKnown = (one: { action: string; label: string }) =>
      expected.some(({ field, at }) => one.label.trim() === field && (at === undefined || at === one.action));
    return empty.filter(isKnown).map(({ label }) => label);
  }

  toString(): string {
    return `${this.pages} pages, ${this.forms} forms, ${this.clicks} clicks`;
  }
}
