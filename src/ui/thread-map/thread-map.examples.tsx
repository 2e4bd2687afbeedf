import type { Example } from '#ui/example.ts';
import { ThreadMap } from './thread-map.tsx';

export const examples: Example[] = [
  {
    title: 'From a voice to the café, with a gap',
    render: () => (
      <ThreadMap
        label="Roter Faden von M-821"
        columns={['Stimme', 'Befund', 'Ziel', 'Maßnahme', 'Geld', 'Angebot']}
        stations={[
          {
            key: 'c',
            column: 0,
            code: 'C-016',
            title: '„Für meine Tochter gibt es keinen Platz.“',
            href: '#c',
            state: 'main',
          },
          {
            key: 'c2',
            column: 0,
            code: 'C-027',
            title: '„Die Einladung kam nur auf Deutsch.“',
            href: '#c2',
            state: 'other',
          },
          {
            key: 'f',
            column: 1,
            code: 'F-10',
            title: 'Frauen mit Sorgeaufgaben werden übersehen',
            href: '#f',
            state: 'main',
          },
          { key: 'z', column: 2, code: 'Z8.2', title: 'Gleiche Chancen auf Teilhabe', href: '#z', state: 'main' },
          { key: 'm', column: 3, code: 'M-821', title: 'Frauen stärken Frauen', href: '#m', state: 'start' },
          { key: 'g', column: 4, code: '', title: 'Geld fehlt', state: 'gap' },
          { key: 'o', column: 5, code: 'O-010', title: 'Offenes Frauencafé', href: '#o', state: 'main' },
        ]}
        connections={[
          { from: 'c', to: 'f', state: 'main', title: 'C-016 wurde zu F-10' },
          { from: 'c2', to: 'f', state: 'other', title: 'C-027 wurde zu F-10' },
          { from: 'f', to: 'z', state: 'main', title: 'F-10 wurde zu Z8.2' },
          { from: 'z', to: 'm', state: 'main', title: 'Z8.2 wurde zu M-821' },
          { from: 'm', to: 'g', state: 'gap', title: 'Geld fehlt' },
          { from: 'm', to: 'o', state: 'main', title: 'O-010 setzt um M-821' },
        ]}
      />
    ),
  },
];
