import { LinkButton } from '#ui/button/button.tsx';
import type { Example } from '#ui/example.ts';
import { Alert } from './alert.tsx';

export const examples: Example[] = [
  {
    title: 'Warning with one action',
    render: () => (
      <Alert
        kind="warning"
        title="M-612 beginnt erst am 15.02.2027."
        action={<LinkButton href="#umwidmen">Umwidmen</LinkButton>}
      >
        Der Zeitraum endet am 31.12.2026. 1.500 € sind so nicht nachweisbar.
      </Alert>
    ),
  },
  {
    title: 'Danger',
    render: () => (
      <Alert kind="danger" title="Überfällig seit 17 Monaten">
        Die Wiedervorlage im Juni 2025 ist nicht erfolgt.
      </Alert>
    ),
  },
  { title: 'Information', render: () => <Alert icon="clock">Werte kommen erst im Herbst des Folgejahres.</Alert> },
  {
    title: 'Success',
    render: () => (
      <Alert kind="success" title="Danke, Ihr Eintrag ist bestätigt.">
        Er gilt jetzt zwölf Monate.
      </Alert>
    ),
  },
];
