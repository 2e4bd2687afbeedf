import type { Example } from '#ui/example.ts';
import { TextField } from '#ui/field/input.tsx';
import { Form, SaveBar } from './form.tsx';

export const examples: Example[] = [
  {
    title: 'A refused form',
    render: () => (
      <Form
        action="#"
        errors={[{ field: 'y-name', message: 'Bitte schreiben Sie einen Titel.' }]}
        hidden={{ version: 3 }}
      >
        <TextField name="y-name" label="Titel" error="Bitte schreiben Sie einen Titel." />
        <SaveBar cancelHref="#" sticky={false} />
      </Form>
    ),
  },
];
