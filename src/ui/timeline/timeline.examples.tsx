import type { Example } from '#ui/example.ts';
import { Timeline } from './timeline.tsx';

export const examples: Example[] = [
  {
    title: 'What ends soon',
    render: () => (
      <Timeline
        label="Endet bald"
        items={[
          { day: '2026-11-26', children: 'Schulung „Einfache Sprache im Bescheid“', fact: '33 von 40', end: '4 Tage' },
          {
            day: '2026-11-30',
            sign: 'late',
            children: 'Kurzleitfaden für Betriebe endet',
            fact: 'M-533',
            end: '8 Tage',
          },
          {
            day: '2026-12-31',
            sign: 'stop',
            strong: true,
            children: <a href="#anker">Förderklippe in 39 Tagen</a>,
            fact: '186.196 € aus 7 Zuwendungen, 3 Stellen, 16 Maßnahmen',
          },
          { day: '2027-03-31', children: 'Sechs Verwendungsnachweise fällig', end: '129 Tage' },
        ]}
      />
    ),
  },
];
