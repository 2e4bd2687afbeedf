import type { Example } from '#ui/example.ts';
import { BigChoices } from './big-choice.tsx';

export const examples: Example[] = [
  {
    title: 'Few things with a sentence each',
    render: () => (
      <BigChoices
        action="#"
        name="x-role"
        label="Rollen"
        choices={[
          {
            value: 'a',
            title: 'WIR-Koordination',
            note: 'Stelle bis 31.12.2026',
            text: 'Fünf Dinge, die heute zählen.',
          },
          { value: 'b', title: 'Dezernatsleitung', note: 'liest, gibt frei', text: 'Eine druckbare Seite.' },
        ]}
      />
    ),
  },
];
