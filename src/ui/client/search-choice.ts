import type { FieldValue } from './draft-fields.ts';

const patience = 220;

/**
 * Proposes while somebody types: asks with the form's own search step and shows the hits below the words, to be taken by
 * arrow keys and Enter or by a tap. What is chosen stands as a chip with a button that takes it out again.
 */
class SearchChoice extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #active = -1;
  #question = 0;

  connectedCallback(): void {
    const words = this.#words;
    words.setAttribute('role', 'combobox');
    words.setAttribute('aria-autocomplete', 'list');
    words.setAttribute('aria-expanded', 'false');
    words.setAttribute('aria-controls', `${this.dataset['at']}-hits`);
    this.#hits.addEventListener('click', (event) => this.#tapped(event));
    words.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), patience);
    });
    words.addEventListener('keydown', (event) => this.#pressed(event));
    this.addEventListener('put-back', (event) => this.#putBack((event as CustomEvent<FieldValue[]>).detail));
    this.dataset['ready'] = '';
    for (const chip of this.#picked.querySelectorAll('label')) this.#makeRemovable(chip);
    if (words.value) this.#propose();
  }

  get #words(): HTMLInputElement {
    return this.querySelector('input[type=search]') as HTMLInputElement;
  }

  get #picked(): HTMLElement {
    return this.querySelector('[data-picked]') as HTMLElement;
  }

  get #hits(): HTMLElement {
    return this.querySelector('[data-hits]') as HTMLElement;
  }

  get #rows(): HTMLLabelElement[] {
    return [...this.#hits.querySelectorAll<HTMLLabelElement>('label')];
  }

  /** The server searches: the form is sent as its search button sends it, and only the hits are taken from the answer. */
  async #ask(): Promise<void> {
    const question = ++this.#question;
    const form = this.closest('form');
    if (!form || this.#words.value.trim() === '') {
      this.#close();
      return;
    }
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') sent.append(name, value);
    sent.set('_find', this.dataset['name'] ?? '');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: sent, headers: { 'x-background': 'search' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const same = page.querySelector(
        `qs-search-choice[data-at="${CSS.escape(this.dataset['at'] ?? '')}"] [data-hits]`,
      );
      if (!same || question !== this.#question) return;
      this.#hits.replaceChildren(...same.childNodes);
      this.#propose();
    } catch {
      // Without a network there are no proposals; the button says so in the browser's own words.
    }
  }

  /** The rows of the answer become options of a list: not fields of the form until one is chosen. */
  #propose(): void {
    this.#active = -1;
    const list = document.createElement('div');
    list.setAttribute('role', 'listbox');
    // The field that holds the focus moves through it: a list of its own need not be reached by Tab.
    list.id = `${this.dataset['at']}-hits`;
    this.#words.setAttribute('aria-controls', list.id);
    list.setAttribute('aria-label', this.closest('fieldset')?.querySelector('legend')?.textContent ?? '');
    this.#rows.forEach((row, index) => {
      row.setAttribute('role', 'option');
      row.setAttribute('aria-selected', 'false');
      row.id = `${this.dataset['at']}-hit-${index}`;
      const field = row.querySelector('input') as HTMLInputElement;
      field.removeAttribute('name');
      field.hidden = true;
      list.append(row);
    });
    if (list.children.length > 0) this.#hits.append(list);
    this.#words.setAttribute('aria-expanded', String(list.children.length > 0));
    this.#words.removeAttribute('aria-activedescendant');
  }

  #tapped(event: Event): void {
    const row = (event.target as Element).closest('label');
    if (!row) return;
    event.preventDefault();
    this.#choose(row);
  }

  #pressed(event: KeyboardEvent): void {
    const rows = this.#rows;
    if (event.key === 'ArrowDown') this.#move(Math.min(this.#active + 1, rows.length - 1));
    else if (event.key === 'ArrowUp') this.#move(Math.max(this.#active - 1, 0));
    else if (event.key === 'Escape' && rows.length > 0) this.#close();
    else if (event.key === 'Enter') this.#enter(rows);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #enter(rows: HTMLLabelElement[]): void {
    const row = rows[this.#active] ?? (rows.length === 1 ? rows[0] : undefined);
    if (row) this.#choose(row);
    // Without words there is nothing to ask in the background: the form says so, as it does without this script.
    else if (this.#words.value.trim() === '') this.querySelector<HTMLButtonElement>('button[name=_find]')?.click();
    else void this.#ask();
  }

  #move(to: number): void {
    const rows = this.#rows;
    this.#active = to;
    rows.forEach((row, index) => {
      row.setAttribute('aria-selected', String(index === to));
    });
    rows[to]?.scrollIntoView({ block: 'nearest' });
    if (rows[to]) this.#words.setAttribute('aria-activedescendant', rows[to].id);
  }

  #choose(row: HTMLLabelElement): void {
    const field = row.querySelector('input') as HTMLInputElement;
    if (!('many' in this.dataset)) this.#picked.replaceChildren();
    for (const name of ['role', 'aria-selected', 'id']) row.removeAttribute(name);
    field.name = this.dataset['name'] ?? '';
    field.checked = true;
    this.#picked.append(row);
    this.#makeRemovable(row);
    this.#words.value = '';
    this.#close();
    this.#words.focus();
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What was chosen before, by a draft: it knows the words, so nothing is asked. */
  #putBack(chosen: readonly FieldValue[]): void {
    this.#picked.replaceChildren();
    for (const { value, label = value } of chosen) {
      const chip = document.createElement('label');
      chip.className = 'qs-choice';
      const field = document.createElement('input');
      const type = 'many' in this.dataset ? 'checkbox' : 'radio';
      Object.assign(field, { type, name: this.dataset['name'], value, checked: true });
      const words = document.createElement('span');
      words.className = 'qs-choice__label';
      words.textContent = label;
      chip.append(field, words);
      this.#picked.append(chip);
      this.#makeRemovable(chip);
    }
  }

  /** A chip has a button instead of a tick; "nothing" is what is left when the last one is taken out. */
  #makeRemovable(chip: HTMLLabelElement): void {
    const field = chip.querySelector('input') as HTMLInputElement;
    if (field.value === '' || !field.checked) {
      chip.remove();
      return;
    }
    field.hidden = true;
    const name = chip.textContent?.trim() ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'qs-picked__x';
    button.textContent = '×';
    button.setAttribute('aria-label', (this.dataset['remove'] ?? '#').replace('#', name));
    button.addEventListener('click', (event) => {
      event.preventDefault();
      chip.remove();
      this.#words.focus();
      this.#words.dispatchEvent(new Event('change', { bubbles: true }));
    });
    chip.append(button);
  }

  #close(): void {
    this.#question += 1;
    clearTimeout(this.#timer);
    this.#hits.replaceChildren();
    this.#active = -1;
    this.#words.setAttribute('aria-expanded', 'false');
    this.#words.removeAttribute('aria-activedescendant');
  }
}

customElements.define('qs-search-choice', SearchChoice);
