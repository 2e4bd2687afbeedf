import type { Example } from '#ui/example.ts';
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
    title: 'Workspace',
    render: () => <SearchField action="#" id="y-suche" look="bar" placeholder="Suchen oder Nummer: M-121" />,
  },
];
