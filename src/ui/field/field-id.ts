import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The id of a field's input on the page; the error summary links to it. `endsOn` → `f-endsOn`, `days[1]` → `f-days-1`. */
export function fieldId(name: string, prefix = ''): string {
  return `f-${prefix ? `${prefix}-` : ''}${name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/-+$/, '')}`;
}

/** Tells the forms of one page apart, so that two fields of one name do not share an id; a `Form` sets it. */
export const FieldPrefix = createContext('');

/** Ids for the fields of the form around. */
export function useFieldId(): (name: string) => string {
  const prefix = useContext(FieldPrefix);
  return (name) => fieldId(name, prefix);
}
