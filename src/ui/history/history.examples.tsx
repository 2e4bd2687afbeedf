import type { Example } from '#ui/example.ts';
import { History } from './history.tsx';
import { RecordedHistory } from './recorded-history.tsx';

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
  {
    title: 'As it was recorded, by somebody without an account',
    render: () => (
      <RecordedHistory
        entries={[
          {
            id: '1',
            thing: { kind: 'offer', id: '1' },
            at: new Date('2026-11-20T09:12:00Z'),
            byKind: 'guest',
            byLabel: '',
            action: 'change-reported',
            changes: {},
            reason: 'Der Raum ist jetzt im ersten Stock.',
            names: new Map(),
          },
        ]}
        what={() => 'Änderung gemeldet'}
      />
    ),
  },
];
