import type { Example } from '#ui/example.ts';
import { Stitches } from './stitches.tsx';

export const examples: Example[] = [
  {
    title: '120 voices, five fates',
    render: () => (
      <Stitches
        groups={[
          { shape: 'taken', count: 77, label: 'übernommen', href: '#a' },
          { shape: 'exists', count: 36, label: 'gibt es schon', href: '#b' },
          { shape: 'onward', count: 3, label: 'weitergegeben', href: '#c' },
          { shape: 'parked', count: 3, label: 'geparkt', href: '#d' },
          { shape: 'no', count: 1, label: 'Nein, mit Grund', href: '#e' },
        ]}
      />
    ),
  },
];
