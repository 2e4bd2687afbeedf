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
    // Empty fields would only make long addresses.
    form.addEventListener('submit', () => {
      for (const field of form.querySelectorAll('input')) if (field.value === '' && field.name) field.disabled = true;
    });
  }
}

function chosen(menu: HTMLElement): string {
  return [...menu.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value).join(',');
}

customElements.define('qs-filter', FilterForm);

export {};
