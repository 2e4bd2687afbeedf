/**
 * Asks before a page with typed but unsent text is left, in the browser's own words. Forms that keep a draft lose
 * nothing and ask nothing.
 */
let isSending = false;

document.addEventListener('submit', () => {
  isSending = true;
});

window.addEventListener('pageshow', () => {
  isSending = false;
});

window.addEventListener('beforeunload', (event) => {
  if (!isSending && [...document.querySelectorAll('form')].some(hasUnsentText)) event.preventDefault();
});

function hasUnsentText(form: HTMLFormElement): boolean {
  if (form.method !== 'post' || form.closest('qs-draft')) return false;
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text], textarea');
  return [...fields].some((field) => field.value !== field.defaultValue);
}

export {};
