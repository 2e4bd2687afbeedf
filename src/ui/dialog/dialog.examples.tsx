import { LinkButton } from '#ui/button/button.tsx';
import type { Example } from '#ui/example.ts';
import { EuroField } from '#ui/field/input.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Dialog } from './dialog.tsx';

export const examples: Example[] = [
  {
    title: 'One decision with its sum check',
    render: () => (
      <>
        <LinkButton href="#x-umwidmen">Umwidmen</LinkButton>
        <Dialog id="x-umwidmen" title="1.500 € aus M-612 umwidmen" lead="Nur Maßnahmen im Zeitraum von FM02.">
          <Form action="#">
            <EuroField
              name="x-sum"
              label="Betrag"
              value="1800"
              error="300 € zu viel: frei sind 1.500 €. Mehr als bewilligt geht nicht."
            />
            <SaveBar save="Umwidmen" cancelHref="#inhalt" sticky={false} />
          </Form>
        </Dialog>
      </>
    ),
  },
];
