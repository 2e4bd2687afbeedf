const focusable =
  'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled])';

/** Gives a dialog that opens by its anchor what an anchor cannot: the focus inside, Esc, and the way back to where one was. */
class Dialog extends HTMLElement {
  #opener: Element | null = null;

  connectedCallback(): void {
    addEventListener('hashchange', () => this.#entered());
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close(event);
      else if (event.key === 'Tab') this.#keepInside(event);
    });
    this.addEventListener('click', (event) => {
      const target = event.target as Element;
      if (target.closest('[data-close]') || target.classList.contains('qs-veil')) this.#close(event);
    });
    this.#entered();
  }

  get #veil(): HTMLElement | null {
    return this.querySelector('.qs-veil');
  }

  #entered(): void {
    if (!this.#veil?.matches(':target, .qs-veil--open')) return;
    // The anchor has already moved the focus, so the link that leads here is where one came from.
    this.#opener = document.querySelector(`a[href="#${CSS.escape(this.#veil.id)}"]`);
    const first =
      this.querySelector<HTMLElement>('[data-focus], .kern-form-input__input') ??
      this.querySelector<HTMLElement>('.kern-dialog');
    first?.focus();
  }

  /** An anchor that leads nowhere closes without moving the page. */
  #close(event: Event): void {
    event.preventDefault();
    this.#veil?.classList.remove('qs-veil--open');
    location.hash = '#zu';
    if (this.#opener instanceof HTMLElement) this.#opener.focus();
  }

  #keepInside(event: KeyboardEvent): void {
    const stops = [...this.querySelectorAll<HTMLElement>(focusable)];
    const [first, last] = [stops[0], stops.at(-1)];
    if (event.shiftKey && document.activeElement === first) {
      event.preventDefault();
      last?.focus();
    } else if (!event.shiftKey && document.activeElement === last) {
      event.preventDefault();
      first?.focus();
    }
  }
}

customElements.define('qs-dialog', Dialog);

export {};
