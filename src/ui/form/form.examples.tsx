import type { Example } from '#ui/example.ts';
import { TextField } from '#ui/field/input.tsx';
import { ClosedForm } from './closed-form.tsx';
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
  {
    title: 'What could not be saved has no form',
    render: () => (
      <ClosedForm
        title="Sprachcafé"
        refusal={{ ok: false, key: 'platform.form.not-a-choice' }}
        back={{ href: '#', label: 'Sprachcafé' }}
      />
    ),
  },
  {
    title: 'Two forms of one page: one is open, the other is a link',
    render: () => (
      <>
        <Form action="#" prefix="y-antwort" opener={{ at: '#', label: 'Antwort schreiben', isFirst: true }}>
          <TextField name="text" label="Antwort" />
          <SaveBar save="Antwort geben" sticky={false} />
        </Form>
        <Form action="#" prefix="y-stand" opener={{ at: '#', label: 'Stand ändern' }}>
          <SaveBar sticky={false} />
        </Form>
      </>
    ),
  },
];
