/** A refused form says so first: the list of errors gets the focus when the page opens. */
document.querySelector<HTMLElement>('main [data-focus]')?.focus();

export {};
