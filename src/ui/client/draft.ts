import { changedIn, type FieldValues, isPersonal, keptControls, putBack, valuesOf } from './draft-fields.ts';
import {
  forget,
  forgetAll,
  forgetOld,
  forgetWord,
  isKeptFor,
  type Kept,
  readKept,
  who,
  writeKept,
} from './draft-store.ts';

/**
 * Keeps what is typed into a form in this browser until a page says that it was saved, so that a closed lid, a lost
 * network or an ended session costs nothing. A draft belongs to one person and one form (decision 0018).
 */
const patience = 400;

function startDrafts(): void {
  forgetOld(Date.now());
  forgetSaved();
  for (const form of document.querySelectorAll<HTMLFormElement>('main form.qs-form'))
    if (keepsDraft(form)) follow(form);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-held]')) stayHere(link);
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.getAttribute('action') === '/abmelden') forgetAll();
  });
}

/** Boards and tables whose rows are chosen take single steps; a form with a password is none to be kept. */
function keepsDraft(form: HTMLFormElement): boolean {
  const isOwnThing =
    form.closest('qs-board, qs-select') !== null || form.querySelector('input[type=password]') !== null;
  return form.method === 'post' && !isOwnThing && keptControls(form).length > 0;
}

/** The page after saving says the word of the draft that is no longer needed: in itself, or at the end of its address. */
function forgetSaved(): void {
  const [, place = '', word] = /^#?(.*)~([0-9a-f]{16})$/.exec(location.hash) ?? [];
  for (const saved of [word, document.documentElement.dataset['saved']]) if (saved) forgetWord(saved);
  if (word === undefined) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  if (place) location.replace(`#${place}`);
}

/** Where the browser has a draft, whoever signs in comes back to it: no second window is needed. */
function stayHere(link: HTMLAnchorElement): void {
  if (!isKeptFor(link.dataset['held'] ?? '')) return;
  link.removeAttribute('target');
  link.querySelector('[data-held-beside]')?.remove();
  const after = document.querySelector<HTMLElement>('[data-held-after]');
  if (after) after.textContent = after.dataset['heldAfter'] ?? '';
}

function follow(form: HTMLFormElement): void {
  const key = keyOf(form);
  const drawn = valuesOf(keptControls(form), 'drawn');
  const word = readKept('local', key)?.word ?? readKept('session', key)?.word ?? newWord();
  // A form that came back with errors already shows what was submitted.
  if (!form.querySelector('[data-focus]')) restore(form, key);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    return keepNow(form, key, drawn, word);
  };
  for (const kind of ['input', 'change'])
    form.addEventListener(kind, () => {
      clearTimeout(timer);
      timer = setTimeout(keep, patience);
    });
  addEventListener('pagehide', () => timer !== undefined && keep());
  form.addEventListener('submit', (event) => {
    const isKept = keep();
    if (isKept) say(hidden(form, '_draft'), word);
    if (isKept && who && !navigator.onLine) waitForNetwork(event, form);
  });
}

/** The form's own address, and where a page has several alike, what they are about. */
function keyOf(form: HTMLFormElement): string {
  const action = form.getAttribute('action') ?? location.pathname;
  const alike = [...document.querySelectorAll('main form')].filter((one) => one.getAttribute('action') === action);
  const hiddenOnes = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
  const about = hiddenOnes.filter(({ name }) => !name.startsWith('_') && (name !== 'id' || alike.length > 1));
  return `${who} ${action} ${about.map(({ name, value }) => `${name}=${value}`).join('&')}`;
}

function newWord(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** True where something is kept. */
function keepNow(form: HTMLFormElement, key: string, drawn: FieldValues, word: string): boolean {
  const controls = keptControls(form);
  const changed = changedIn(drawn, valuesOf(controls, 'now'));
  const files = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some((one) => one.files?.length);
  if (Object.keys(changed).length === 0) {
    forget(key);
    return false;
  }
  const about = new Set(controls.filter(isPersonal).map(({ name }) => name));
  const personal = Object.entries(changed).filter(([name]) => about.has(name) || who === '');
  const others = Object.entries(changed).filter(([name]) => !about.has(name) && who !== '');
  const [id, drawnFrom] = [form.querySelector<HTMLInputElement>('input[type=hidden][name=id]')?.value, fromOf(form)];
  const common = {
    at: Date.now(),
    word,
    ...(id ? { id } : {}),
    ...(drawnFrom ? { drawn: drawnFrom } : {}),
    ...(files ? { files } : {}),
  };
  forget(key);
  const isKept = [
    personal.length === 0 || writeKept('session', key, { ...common, values: Object.fromEntries(personal) }),
    others.length === 0 || writeKept('local', key, { ...common, values: Object.fromEntries(others) }),
  ].every(Boolean);
  form.toggleAttribute('data-kept', isKept);
  const note = form.querySelector<HTMLElement>('[data-draft-note]');
  if (note && isKept) note.textContent = note.dataset['saved'] ?? '';
  return isKept;
}

const fromOf = (form: HTMLFormElement) =>
  form.querySelector<HTMLInputElement>('input[type=hidden][name=_drawn]')?.value;

/** With the values come the id and what the form was drawn from: the draft is sent as the form it was. */
function restore(form: HTMLFormElement, key: string): void {
  const found = (['local', 'session'] as const).flatMap((place) => readKept(place, key) ?? []);
  const values = Object.assign({}, ...found.map((kept: Kept) => kept.values)) as FieldValues;
  const [newest] = found;
  if (!newest || !putBack(form, values)) return;
  if (newest.id) say(hidden(form, 'id'), newest.id);
  if (newest.drawn) say(hidden(form, '_drawn'), newest.drawn);
  form.setAttribute('data-kept', '');
  const top = form.querySelector<HTMLElement>('[data-draft-top]');
  if (!top) return;
  top.hidden = false;
  top.append(
    `${top.dataset['restored']} ${found.some(({ files }) => files) ? top.dataset['files'] : ''} `,
    discard(top, key),
  );
}

function discard(top: HTMLElement, key: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'kern-btn kern-btn--tertiary';
  button.textContent = top.dataset['discard'] ?? '';
  button.addEventListener('click', () => {
    forget(key);
    location.replace(location.pathname + location.search);
  });
  return button;
}

/** The form's own hidden field; it is made where there is none. */
function hidden(form: HTMLFormElement, name: string): HTMLInputElement {
  const there = form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`);
  if (there) return there;
  const made = document.createElement('input');
  Object.assign(made, { type: 'hidden', name });
  form.append(made);
  return made;
}

function say(field: HTMLInputElement, value: string): void {
  field.value = value;
}

/** The browser's own error page would take the form away; here it stays, and says why. */
function waitForNetwork(event: Event, form: HTMLFormElement): void {
  const top = form.querySelector<HTMLElement>('[data-draft-top]');
  if (!top) return;
  event.preventDefault();
  top.hidden = false;
  top.textContent = top.dataset['offline'] ?? '';
  top.scrollIntoView({ block: 'center' });
  addEventListener('online', () => (top.textContent = top.dataset['online'] ?? ''), { once: true });
}

// Once every element of the page is at work, also those of other scripts: a searched choice puts back its own.
if (document.readyState === 'complete') startDrafts();
else addEventListener('DOMContentLoaded', startDrafts);
