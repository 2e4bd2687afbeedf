import type { Example } from '#ui/example.ts';
import { Wall } from './wall.tsx';

export const examples: Example[] = [
  {
    title: 'Two columns and an empty one',
    render: () => (
      <Wall
        columns={[
          {
            key: 'gut',
            title: 'Was läuft gut?',
            count: '1',
            empty: '',
            cards: [{ key: '1', text: 'Kurze Wege zur Leitstelle.', lang: 'de', dir: 'ltr' }],
          },
          {
            key: 'besser',
            title: 'Was muss besser werden?',
            count: '1',
            empty: '',
            cards: [
              { key: '2', text: 'أريد أن أتعلّم الألمانية وأن أعمل.', lang: 'ar', dir: 'rtl', note: 'Name entfernt' },
            ],
          },
          { key: 'idee', title: 'Idee', count: '0', empty: 'Noch keine Karte.', cards: [] },
        ]}
      />
    ),
  },
];
