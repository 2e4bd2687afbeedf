/** `/` goes to the search, Ctrl+S saves, Esc closes an open menu. Nothing happens while somebody types, except saving. */
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') pressSave(event);
  else if (event.key === '/' && !isTyping(event.target)) focusSearch(event);
  else if (event.key === 'Escape') closeMenus(event);
});

document.addEventListener('click', (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target as Node)) menu.open = false;
});

function pressSave(event: KeyboardEvent): void {
  const near = (event.target as Element).closest?.('form')?.querySelector<HTMLElement>('[data-on=save]');
  const save = near ?? document.querySelector<HTMLElement>('main [data-on=save]');
  if (!save) return;
  event.preventDefault();
  save.click();
}

function focusSearch(event: KeyboardEvent): void {
  const search = document.getElementById('suche');
  if (!search) return;
  event.preventDefault();
  search.focus();
}

function closeMenus(event: KeyboardEvent): void {
  for (const menu of openMenus()) {
    menu.open = false;
    if (menu.contains(event.target as Node)) menu.querySelector('summary')?.focus();
    event.preventDefault();
  }
}

/** Menus have a name so that only one is open; a plain disclosure has none and stays as it is. */
function openMenus(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('details[open][name]:not(.qs-disc)')];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

export {};
