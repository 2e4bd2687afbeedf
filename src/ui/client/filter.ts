import { searchable } from '#platform/i18n/searchable.rules.ts';

/** Applies a filter as soon as it is chosen; several at once when their menu closes. Without it there is a button. */
class FilterForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.dataset['ready'] = '';
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'radio') form.requestSubmit();
    });
    for (const menu of form.querySelectorAll('details')) {
      const before = chosen(menu);
      menu.addEventListener('toggle', () => {
        if (!menu.open && chosen(menu) !== before) form.requestSubmit();
      });
    }
    for (const words of form.querySelectorAll<HTMLInputElement>('[data-narrows]')) narrows(words);
    // Empty fields would only make long addresses.
    form.addEventListener('submit', () => {
      for (const field of form.querySelectorAll('input')) if (field.value === '' && field.name) field.disabled = true;
    });
  }
}

/** Many choices are searched: while somebody types, only those stay that fit, and Enter takes the only one left. */
function narrows(words: HTMLInputElement): void {
  const rows = [...(words.closest('fieldset')?.querySelectorAll<HTMLLabelElement>('label') ?? [])];
  words.hidden = false;
  words.addEventListener('input', () => {
    const wanted = searchable(words.value).split(' ').filter(Boolean);
    for (const row of rows) {
      const text = searchable(row.textContent ?? '');
      row.hidden = !row.querySelector('input:checked') && !wanted.every((word) => text.includes(word));
    }
  });
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const left = rows.filter((row) => !row.hidden && !row.querySelector('input:checked'));
    if (left.length === 1) left[0]?.click();
  });
}

function chosen(menu: HTMLElement): string {
  return [...menu.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value).join(',');
}

customElements.define('qs-filter', FilterForm);
