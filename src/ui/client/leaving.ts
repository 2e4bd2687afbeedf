import { isPersonal, keptControls } from './draft-fields.ts';

/**
 * Asks before a page is left with something typed that no draft keeps beyond this tab, in the browser's own words: a
 * file that was chosen, a mailbox, what could not be kept. Everything else lies in the draft, and nobody is asked.
 */
let isSending = false;

document.addEventListener('submit', (event) => {
  isSending = !event.defaultPrevented;
});

window.addEventListener('pageshow', () => {
  isSending = false;
});

window.addEventListener('beforeunload', (event) => {
  if (!isSending && [...document.querySelectorAll('form')].some(hasUnkept)) event.preventDefault();
});

function hasUnkept(form: HTMLFormElement): boolean {
  if (form.method !== 'post') return false;
  const files = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')];
  if (files.some((one) => one.files?.length)) return true;
  const texts = keptControls(form).filter(
    (one): one is HTMLInputElement | HTMLTextAreaElement =>
      one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && !/checkbox|radio/.test(one.type)),
  );
  const isKept = form.hasAttribute('data-kept');
  return texts.some((one) => one.value !== one.defaultValue && (isPersonal(one) || !isKept));
}
