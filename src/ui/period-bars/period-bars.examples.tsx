import type { Example } from '#ui/example.ts';
import { PeriodBar } from './period-bars.tsx';

const axis = { from: '2026-01-01', to: '2027-12-31' };
const frame = { from: '2026-01-01', to: '2026-12-31' };

export const examples: Example[] = [
  {
    title: 'Covered and beyond',
    render: () => <PeriodBar axis={axis} frame={frame} period={{ from: '2026-02-01' }} label="01.02.2026 – offen" />,
  },
  {
    title: 'Begins after the money ends',
    render: () => (
      <PeriodBar
        axis={axis}
        frame={frame}
        period={{ from: '2027-02-15' }}
        conflict
        label="15.02.2027 – offen, nach dem Zeitraum"
      />
    ),
  },
];
