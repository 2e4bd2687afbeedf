import type { Example } from '#ui/example.ts';
import { CodeField } from './code-field.tsx';
import { SearchField } from './search.tsx';

export const examples: Example[] = [
  {
    title: 'Public',
    render: () => (
      <SearchField
        action="#"
        id="x-suche"
        placeholder="Suchen: Kita, Wohnung, Arzt"
        hint="Sie dürfen in jeder der neun Sprachen suchen."
      />
    ),
  },
  {
    title: 'A code',
    render: () => <CodeField action="#" name="beleg" label="Sie haben schon einen Beleg?" button="Nachsehen" />,
  },
  {
    title: 'Workspace',
    render: () => <SearchField action="#" id="y-suche" look="bar" placeholder="Suchen oder Nummer: M-121" />,
  },
];
