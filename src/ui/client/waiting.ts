import { onShelf } from '#platform/offline/shelf.ts';

/** A form that waits on this device because there was no network, as the worker keeps it (`platform/offline/waiting.ts`). */
export interface WaitingForm {
  id: string;
  path: string;
  fields: [name: string, value: string][];
  at: number;
  state: 'waiting' | 'sent' | 'refused';
  receipt?: string;
}

export const listWaiting = (): Promise<WaitingForm[]> => onShelf('readonly', (shelf) => shelf.getAll());

/** Asks the worker to send what waits; it says so to the page when something has gone. */
export const sendNow = (): void => navigator.serviceWorker.controller?.postMessage('send');

/** The list of what waits, each with the way to send it now and to take it back. */
class Waiting extends HTMLElement {
  connectedCallback(): void {
    const empty = [...this.childNodes];
    const draw = () => void listWaiting().then((all) => this.#draw(all, empty));
    navigator.serviceWorker?.addEventListener('message', draw);
    draw();
  }

  #draw(all: readonly WaitingForm[], empty: readonly Node[]): void {
    this.replaceChildren(...(all.length > 0 ? all.map((one) => this.#item(one)) : empty));
  }

  #item(one: WaitingForm): HTMLElement {
    const item = document.createElement('section');
    item.className = 'qs-waits';
    const state = document.createElement('p');
    state.setAttribute('role', 'status');
    state.append(this.dataset[one.state] ?? '');
    item.append(state, ...written(one));
    if (one.receipt) item.append(this.#receipt(one.receipt));
    const acts = document.createElement('div');
    acts.className = 'qs-acts';
    if (one.state === 'waiting') acts.append(button(this.dataset['send'], 'primary', sendNow));
    if (one.state === 'refused') acts.append(button(this.dataset['look'], 'primary', () => look(one)));
    const words = one.state === 'sent' ? this.dataset['remove'] : this.dataset['back'];
    acts.append(button(words, 'secondary', () => this.#takeBack(one, item)));
    item.append(acts);
    return item;
  }

  #receipt(code: string): HTMLElement {
    const receipt = document.createElement('div');
    const [words, line, word] = ['p', 'p', 'bdi'].map((name) => document.createElement(name)) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    words.textContent = this.dataset['receiptIs'] ?? '';
    line.className = 'qs-receipt-code';
    word.dir = 'ltr';
    word.textContent = code;
    line.append(word);
    receipt.append(words, line);
    return receipt;
  }

  async #takeBack(one: WaitingForm, item: HTMLElement): Promise<void> {
    await onShelf('readwrite', (shelf) => shelf.delete(one.id));
    item.remove();
    if (this.childElementCount === 0) location.reload();
  }
}

/** What somebody wrote, to be known again: the longest text of the form. */
function written({ fields }: WaitingForm): HTMLElement[] {
  const [longest = ''] = fields
    .filter(([name]) => name !== 'id' && !name.startsWith('_'))
    .map(([, value]) => value)
    .sort((a, b) => b.length - a.length);
  if (longest === '') return [];
  const quote = document.createElement('blockquote');
  quote.className = 'qs-held';
  quote.dir = 'auto';
  quote.textContent = longest;
  return [quote];
}

/** What was refused comes back as the form it was, with what is wrong. */
function look({ path, fields }: WaitingForm): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: path, hidden: true });
  for (const [name, value] of fields) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

function button(words = '', kind: 'primary' | 'secondary', press: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `kern-btn kern-btn--${kind}`;
  made.textContent = words;
  made.addEventListener('click', () => void press());
  return made;
}

customElements.define('qs-waiting', Waiting);
