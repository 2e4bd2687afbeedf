import type { Example } from '#ui/example.ts';
import { History } from './history.tsx';

export const examples: Example[] = [
  {
    title: 'Who changed what',
    render: () => (
      <History
        entries={[
          {
            at: new Date('2026-11-20T09:12:00Z'),
            who: 'Leitstelle Integration',
            what: 'Einschätzung geändert',
            changes: [{ label: 'Wirkung', from: 'grau', to: 'Verzug oder Risiko' }],
            reason: 'Drei Antworten stehen noch aus.',
          },
          {
            at: new Date('2026-04-01T07:00:00Z'),
            who: 'WIR-Koordination',
            what: 'Begonnen',
            changes: [{ label: 'Budget', from: '3.000 €', to: '4.000 €' }],
          },
        ]}
      />
    ),
  },
];
