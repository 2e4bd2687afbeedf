import { createContext } from 'preact';

/** Which of a page's forms the reader wants to see. */
export interface RequestedForm {
  /** The form named in the address. */
  name?: string | undefined;
  /** The page came back with what is wrong: the refused form is open, and no other. */
  isRefused?: boolean | undefined;
}

const query = 'formular';

/** What the address and the answer's status say about the open form. */
export function requestedForm(url: URL, status: number | undefined): RequestedForm {
  return { name: url.searchParams.get(query) ?? undefined, isRefused: status === 422 };
}

/** The address of a page with this form open. */
export function withForm(at: string, name: string): string {
  return `${at}${at.includes('?') ? '&' : '?'}${query}=${encodeURIComponent(name)}#formular-${name}`;
}

/** The frame around a page puts it here; a `Form` with an `opener` asks. */
export const RequestedFormContext = createContext<RequestedForm>({});

/** Where an opened form leads back to. */
export const OpenedAt = createContext<string | undefined>(undefined);

/** Whether a form is drawn, or only the link that opens it. */
export function isFormOpen(
  requested: RequestedForm,
  form: { name: string; isRefused: boolean; isFirst: boolean },
): boolean {
  if (requested.isRefused || form.isRefused) return form.isRefused;
  else return requested.name === undefined ? form.isFirst : requested.name === form.name;
}
