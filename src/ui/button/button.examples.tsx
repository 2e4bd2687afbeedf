import type { Example } from '#ui/example.ts';
import { Actions, Button, LinkButton } from './button.tsx';

export const examples: Example[] = [
  {
    title: 'Kinds: one primary per view',
    render: () => (
      <Actions>
        <Button kind="primary" shortcut="Strg S">
          Speichern
        </Button>
        <Button>Verwerfen</Button>
        <Button kind="tertiary">Später</Button>
        <Button kind="danger">Endgültig löschen</Button>
        <Button disabled>Nicht möglich</Button>
      </Actions>
    ),
  },
  {
    title: 'With icon, as link, icon only',
    render: () => (
      <Actions>
        <LinkButton href="#sagen" kind="primary" icon="pen">
          Schreiben
        </LinkButton>
        <LinkButton href="#sagen" icon="microphone">
          Sprechen
        </LinkButton>
        <Button icon="printer" iconOnly>
          Drucken
        </Button>
      </Actions>
    ),
  },
];
