/** Counts the chosen rows of a table, offers all at once, and shows the bar only while something is chosen. */
class Selection extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const id = this.dataset['form'];
    if (!form || !id) return;
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form="${CSS.escape(id)}"]`)];
    const all = boxes[0]?.closest('table')?.querySelector<HTMLInputElement>('[data-on=select-all]');
    const update = () => this.#show(form, boxes, all);
    const setAll = (checked: boolean) => {
      for (const box of boxes) box.checked = checked;
      update();
    };
    for (const box of boxes) box.addEventListener('change', update);
    if (all) {
      all.hidden = false;
      all.addEventListener('change', () => setAll(all.checked));
    }
    const clear = form.querySelector<HTMLElement>('.qs-bulk__clear');
    if (clear) clear.hidden = false;
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      setAll(false);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && boxes.some((box) => box.checked)) setAll(false);
    });
    this.dataset['ready'] = '';
    update();
  }

  #show(form: HTMLFormElement, boxes: HTMLInputElement[], all: HTMLInputElement | null | undefined): void {
    const count = boxes.filter((box) => box.checked).length;
    const words = form.querySelector('output');
    if (words) words.textContent = wordsFor(count, words.dataset);
    this.toggleAttribute('data-empty', count === 0);
    if (all) {
      all.checked = count === boxes.length;
      all.indeterminate = count > 0 && count < boxes.length;
    }
  }
}

function wordsFor(count: number, { none = '', one = '', many = '' }: DOMStringMap): string {
  if (count === 0) return none;
  else if (count === 1) return one;
  else return many.replace('#', String(count));
}

customElements.define('qs-select', Selection);

export {};
