import type { Example } from '#ui/example.ts';
import { Facts } from './facts.tsx';

export const examples: Example[] = [
  {
    title: 'Rows',
    render: () => (
      <Facts
        facts={[
          { label: 'Federführung', value: 'Leitstelle Integration', note: 'mit Presse, IT-Service' },
          { label: 'Zeitraum', value: '01.04.2026 bis 31.12.2026' },
        ]}
      />
    ),
  },
  {
    title: 'Figures',
    render: () => (
      <Facts
        look="figures"
        facts={[
          { label: 'Bewilligt', value: '48.316 €', note: 'beantragt 61.000 €' },
          { label: 'Zugeordnet', value: '48.316 €', note: 'frei 0 €, Summe geht auf' },
          { label: 'Ausgegeben', value: '33.140,55 €', note: '69 % des Geldes, 89 % der Zeit' },
        ]}
      />
    ),
  },
];
