import { createContext } from 'preact';

/** Which of a page's forms was asked for. */
export interface Asked {
  /** The form named in the address. */
  name?: string | undefined;
  /** The page came back with what is wrong: the refused form is open, and no other. */
  isRefused?: boolean | undefined;
}

const query = 'formular';

/** What the address and the answer's status say about the open form. */
export function askedForm(url: URL, status: number | undefined): Asked {
  return { name: url.searchParams.get(query) ?? undefined, isRefused: status === 422 };
}

/** The address of a page with this form open. */
export function withForm(at: string, name: string): string {
  return `${at}${at.includes('?') ? '&' : '?'}${query}=${encodeURIComponent(name)}#formular-${name}`;
}

/** The frame around a page puts it here; a `Form` with an `opener` asks. */
export const AskedForm = createContext<Asked>({});

/** Where an opened form leads back to. */
export const OpenedAt = createContext<string | undefined>(undefined);

/** Whether a form is drawn, or only the link that opens it. */
export function isFormOpen(asked: Asked, form: { name: string; isRefused: boolean; isFirst: boolean }): boolean {
  if (asked.isRefused || form.isRefused) return form.isRefused;
  else return asked.name === undefined ? form.isFirst : asked.name === form.name;
}
