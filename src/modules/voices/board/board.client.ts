/**
 * Sorting cards without loading the page anew: drag them, or choose and press keys. Every move is the same form that
 * works without script; what comes back takes the place of what was there, and a sentence says what happened.
 */
class Board extends HTMLElement {
  #busy = false;

  connectedCallback(): void {
    this.addEventListener('dragstart', (event) => this.#lift(event));
    this.addEventListener('dragend', () => this.#settle());
    this.addEventListener('dragover', (event) => this.#hover(event));
    this.addEventListener('drop', (event) => this.#drop(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('change', () => this.#count());
    this.addEventListener('submit', (event) => this.#submit(event));
    this.#ready();
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form#brett');
  }

  get #slips(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.qs-slip')];
  }

  #ready(): void {
    for (const slip of this.#slips) slip.draggable = true;
    this.#count();
  }

  #chosen(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name=card]:checked')];
  }

  #count(): void {
    const count = this.#chosen().length;
    const words = this.querySelector<HTMLOutputElement>('[data-chosen]');
    if (!words) return;
    const { one = '', many = '' } = words.dataset;
    words.textContent = count === 0 ? '' : count === 1 ? one : many.replace('#', String(count));
  }

  #lift(event: DragEvent): void {
    const slip = (event.target as Element).closest<HTMLElement>('.qs-slip');
    const box = slip?.querySelector<HTMLInputElement>('input[name=card]');
    if (!slip || !box || !event.dataTransfer) return;
    // Whoever drags one of the chosen cards drags all of them; whoever drags another one means that one alone.
    if (!box.checked) for (const other of this.#chosen()) other.checked = false;
    box.checked = true;
    this.#count();
    for (const chosen of this.#chosen()) chosen.closest('.qs-slip')?.toggleAttribute('data-dragged', true);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', slip.dataset['code'] ?? '');
  }

  #settle(): void {
    for (const slip of this.#slips) slip.removeAttribute('data-dragged');
    for (const column of this.querySelectorAll('[data-over]')) column.removeAttribute('data-over');
  }

  #hover(event: DragEvent): void {
    const column = (event.target as Element).closest<HTMLElement>('[data-target]');
    for (const other of this.querySelectorAll('[data-over]')) if (other !== column) other.removeAttribute('data-over');
    if (!column || this.#chosen().length === 0) return;
    event.preventDefault();
    column.toggleAttribute('data-over', true);
  }

  #drop(event: DragEvent): void {
    const target = (event.target as Element).closest<HTMLElement>('[data-target]')?.dataset['target'];
    this.#settle();
    if (!target) return;
    event.preventDefault();
    this.#moveTo(target);
  }

  /** Single letters work only inside the board, and never while somebody types. */
  #key(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { key } = event;
    if (key === 'j' || key === 'ArrowDown') this.#step(1);
    else if (key === 'k' || key === 'ArrowUp') this.#step(-1);
    else if (/^\d$/.test(key)) this.#moveByKey(key);
    else if (key === 'n') this.querySelector<HTMLInputElement>('input[name=title]')?.focus();
    else if (key === 'z') this.querySelector<HTMLButtonElement>('[data-on=undo]')?.click();
    else if (key === 'Escape') this.#clear();
    else return;
    event.preventDefault();
  }

  #step(by: 1 | -1): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name=card]')];
    const at = boxes.findIndex((box) => box.closest('.qs-slip')?.contains(document.activeElement));
    const next = boxes[at === -1 ? 0 : Math.min(boxes.length - 1, Math.max(0, at + by))];
    next?.focus();
  }

  /** 0 is the unsorted column, 1 the first finding, as their buttons say. */
  #moveByKey(key: string): void {
    const here = document.activeElement?.closest('.qs-slip')?.querySelector<HTMLInputElement>('input[name=card]');
    if (this.#chosen().length === 0 && here) here.checked = true;
    const column = this.querySelectorAll<HTMLElement>('[data-target]')[Number(key)];
    const target = column?.dataset['target'];
    if (target && this.#chosen().length > 0) this.#moveTo(target);
  }

  #clear(): void {
    for (const box of this.#chosen()) box.checked = false;
    this.#count();
  }

  #moveTo(target: string): void {
    const button = [...this.querySelectorAll<HTMLButtonElement>('button[name=target]')].find(
      ({ value }) => value === target,
    );
    if (button) this.#form?.requestSubmit(button);
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    // Another page is meant: filters, the form for another end, the goal or measure that is made of the cards.
    if (form.method !== 'post' || button?.formMethod === 'get' || button?.name === 'into') return;
    event.preventDefault();
    if (!this.#busy) void this.#send(form, button);
  }

  async #send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
    this.#busy = true;
    this.#say(this.dataset['moving'] ?? '');
    const next = this.#nextAfterMove();
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    if (button?.name) body.append(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body });
      this.#show(await answer.text(), answer.url, next);
    } catch {
      this.#say(this.dataset['failed'] ?? '');
    } finally {
      this.#busy = false;
    }
  }

  /** The card after the last chosen one: there the work goes on. */
  #nextAfterMove(): string | undefined {
    const slips = this.#slips;
    const last = slips.reduce((found, slip, index) => (slip.querySelector('input:checked') ? index : found), -1);
    return slips.slice(last + 1).find((slip) => !slip.querySelector('input:checked'))?.id;
  }

  #show(html: string, url: string, next: string | undefined): void {
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('qs-board');
    if (!fresh) {
      location.assign(url);
      return;
    }
    const scrolled = this.querySelector('.qs-columns-board')?.scrollLeft ?? 0;
    // The one place that speaks stays: a new one would not be heard.
    const live = this.querySelector('[data-live]');
    fresh.querySelector('[data-live]')?.remove();
    this.replaceChildren(...fresh.childNodes, ...(live ? [live] : []));
    const columns = this.querySelector('.qs-columns-board');
    if (columns) columns.scrollLeft = scrolled;
    const error = this.querySelector<HTMLElement>('[data-focus]');
    if (!error) history.replaceState(null, '', url);
    this.#ready();
    const goOn = next ? document.getElementById(next)?.querySelector('input') : this.querySelector('input[name=card]');
    (error ?? (goOn as HTMLElement | null))?.focus();
    this.#say(error?.textContent ?? this.querySelector('[data-step]')?.textContent ?? '');
  }

  #say(words: string): void {
    const live = this.querySelector('[data-live]');
    if (live) live.textContent = words;
  }
}

customElements.define('qs-board', Board);

export {};
