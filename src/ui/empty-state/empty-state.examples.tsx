import { LinkButton } from '#ui/button/button.tsx';
import type { Example } from '#ui/example.ts';
import { EmptyRegister } from './empty-register.tsx';
import { EmptyState } from './empty-state.tsx';

export const examples: Example[] = [
  {
    title: 'Filter too narrow',
    render: () => (
      <EmptyState
        title="Keine Maßnahme passt zu diesen Filtern"
        actions={
          <>
            <LinkButton href="#anker" kind="primary">
              Filter „Zeitplan steht“ entfernen
            </LinkButton>
            <LinkButton href="#anker">Alle 70 zeigen</LinkButton>
          </>
        }
      >
        Im Feld „Kultur &amp; Sport“ steht zurzeit kein Zeitplan. Das ist eine gute Nachricht, oder der Filter ist zu
        eng.
      </EmptyState>
    ),
  },
  {
    title: 'Nobody has written into this register yet',
    render: () => (
      <EmptyRegister
        title="Noch kein Akteur"
        why="Hier stehen alle, die mitwirken. Angebote, Anlaufstellen und Maßnahmen gehören zu ihnen."
        first={{ href: '#anker', label: 'Akteur anlegen' }}
        others={[{ href: '#anker', label: 'Liste einspielen' }]}
      />
    ),
  },
];
