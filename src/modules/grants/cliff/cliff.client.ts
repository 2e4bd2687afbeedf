const pause = 180;

/**
 * Lets the page follow the slider: `<qs-cliff data-action="…">` around the forms and around parts marked with
 * `data-cliff-part`. The same page is loaded again and its parts replace the old ones; the slider itself stays, so that
 * arrow keys and fingers keep their hold.
 */
class CliffSlider extends HTMLElement {
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const slider = this.querySelector<HTMLInputElement>('input[type=range]');
    const form = slider?.form;
    if (!slider || !form || !('fetch' in window)) return;
    this.querySelector('[data-cliff-show]')?.setAttribute('hidden', '');
    slider.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#show(form), pause);
    });
    this.addEventListener('change', (event) => {
      const box = event.target as HTMLInputElement;
      if (box.type === 'checkbox' && box.form) void this.#show(box.form);
    });
  }

  async #show(form: HTMLFormElement): Promise<void> {
    this.#request?.abort();
    this.#request = new AbortController();
    const query = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      query.append(name, String(value));
    });
    const address = `${this.dataset['action'] ?? location.pathname}?${query}`;
    try {
      const answer = await fetch(address, { signal: this.#request.signal, credentials: 'same-origin' });
      if (!answer.ok) return;
      this.#take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      history.replaceState(null, '', address);
    } catch {
      // Another request came in the meantime, or there is no network: the button still works without script.
      this.querySelector('[data-cliff-show]')?.removeAttribute('hidden');
    }
  }

  /** Takes over what has changed; forms keep what the person is holding, but learn the new day and assumptions. */
  #take(page: Document): void {
    for (const part of this.querySelectorAll('[data-cliff-part]')) {
      const name = part.getAttribute('data-cliff-part');
      const fresh = page.querySelector(`[data-cliff-part="${name}"]`);
      if (fresh) part.replaceChildren(...fresh.childNodes);
    }
    const slider = this.querySelector<HTMLInputElement>('input[type=range]');
    const next = page.querySelector('input[type=range]');
    if (slider && next) slider.setAttribute('aria-valuetext', next.getAttribute('aria-valuetext') ?? '');
    const day = page.querySelector<HTMLInputElement>('input[name=am]')?.value ?? '';
    for (const field of this.querySelectorAll<HTMLInputElement>('input[name=am]')) field.value = day;
    this.#carryAssumptions();
  }

  /** What is ticked as "goes on" holds for the slider, too. */
  #carryAssumptions(): void {
    const ticked = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox][name=verlaengert]:checked')];
    const forms = new Set(
      [...this.querySelectorAll<HTMLInputElement>('input[type=range], input[type=date]')].map((one) => one.form),
    );
    for (const form of forms) {
      for (const old of form?.querySelectorAll('input[type=hidden][name=verlaengert]') ?? []) old.remove();
      for (const box of ticked) {
        const hidden = document.createElement('input');
        Object.assign(hidden, { type: 'hidden', name: 'verlaengert', value: box.value });
        form?.append(hidden);
      }
    }
  }
}

customElements.define('qs-cliff', CliffSlider);

export {};
