import type { Example } from '#ui/example.ts';
import { LightBar, LightLegend, Marks } from './marks.tsx';

export const examples: Example[] = [
  {
    title: 'One sign per thing',
    render: () => (
      <p>
        <Marks counts={{ go: 6, late: 1, stop: 1, unknown: 2 }} />
      </p>
    ),
  },
  {
    title: 'One bar: unknown is hatched',
    render: () => (
      <div class="qs-stack">
        <LightBar label="Wirkung: Hilft es?" counts={{ go: 14, late: 8, stop: 0, unknown: 48 }} />
        <LightLegend />
      </div>
    ),
  },
];
