import type { Example } from '#ui/example.ts';
import { BigNumber, Stats } from './stats.tsx';

export const examples: Example[] = [
  {
    title: 'Numbers that can be opened',
    render: () => (
      <Stats
        stats={[
          { value: '46', base: 'von 70', label: 'Maßnahmen in Umsetzung', href: '#1', bar: { value: 65.7 } },
          {
            value: '71',
            base: '%',
            label: 'Angebote bestätigt, Ziel 95, 2025: 38',
            href: '#2',
            bar: { value: 71, before: 38, target: 95 },
          },
          { value: 'unbekannt', label: 'davon ausgegeben: nicht einzeln erfasst', unknown: true },
        ]}
      />
    ),
  },
  { title: 'The one large number', render: () => <BigNumber>48 von 70</BigNumber> },
];
