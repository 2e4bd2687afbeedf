const days = 14;
const neverKept = 'password|email|tel|hidden|file|checkbox|radio|submit|button|reset';

interface Kept {
  at: number;
  sent: boolean;
  values: Record<string, string>;
}

/** Keeps the text of a form in this browser until the form is saved, so that a closed lid costs nothing. Personal fields (`data-no-draft`) are never kept. */
class Draft extends HTMLElement {
  #key = '';
  #form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.#key = `qs-draft:${location.host}:${this.dataset['key'] ?? location.pathname}`;
    this.#form = this.querySelector('form');
    if (!this.#form) return;
    this.#restore(this.#form);
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#keep(false), 600);
    });
    this.#form.addEventListener('submit', () => {
      clearTimeout(timer);
      this.#keep(true);
    });
  }

  /** A form that came back with errors already shows what was submitted; one that was saved needs no draft. */
  #restore(form: HTMLFormElement): void {
    const kept = this.#read();
    if (!kept) return;
    if (form.querySelector('[data-focus]')) return;
    if (kept.sent || kept.at < Date.now() - days * 86_400_000) {
      this.#forget();
      return;
    }
    let changed = false;
    for (const field of keptFields(form)) {
      const value = kept.values[field.name];
      if (value !== undefined && value !== field.value) {
        field.value = value;
        changed = true;
      }
    }
    if (changed) this.#say('restored');
  }

  #keep(sent: boolean): void {
    if (!this.#form) return;
    const changed = keptFields(this.#form).filter((field) => field.value !== field.defaultValue);
    if (changed.length === 0 && !sent) {
      this.#forget();
      return;
    }
    const kept: Kept = {
      at: Date.now(),
      sent,
      values: Object.fromEntries(changed.map((field) => [field.name, field.value])),
    };
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept));
      if (!sent) this.#say('saved');
    } catch {
      // A full or forbidden storage only means that there is no draft.
    }
  }

  #read(): Kept | undefined {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  #forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // as above
    }
  }

  #say(what: 'saved' | 'restored'): void {
    const note = this.querySelector<HTMLElement>('[data-draft-note]');
    if (note) note.textContent = note.dataset[what] ?? '';
  }
}

function keptFields(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] {
  const all = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]')];
  return all.filter((field) => !neverKept.split('|').includes(field.type) && !field.hasAttribute('data-no-draft'));
}

customElements.define('qs-draft', Draft);

export {};
