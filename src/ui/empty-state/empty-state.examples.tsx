import type { Example } from '#ui/example.ts';
import { EmptyState } from './empty-state.tsx';

export const examples: Example[] = [
  {
    title: 'Filter too narrow',
    render: () => (
      <EmptyState
        title="Keine Maßnahme passt zu diesen Filtern"
        first={{ href: '#anker', label: 'Filter „Zeitplan steht“ entfernen' }}
        others={[{ href: '#anker', label: 'Alle 70 zeigen' }]}
        why="Im Feld „Kultur &amp; Sport“ steht zurzeit kein Zeitplan. Das ist eine gute Nachricht, oder der Filter ist zu eng."
      />
    ),
  },
  {
    title: 'Nobody has written into this register yet',
    render: () => (
      <EmptyState
        title="Noch kein Akteur"
        why="Hier stehen alle, die mitwirken. Angebote, Anlaufstellen und Maßnahmen gehören zu ihnen."
        first={{ href: '#anker', label: 'Akteur anlegen' }}
        others={[{ href: '#anker', label: 'Liste einspielen' }]}
      />
    ),
  },
];
