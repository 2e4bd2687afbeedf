import type { Example } from '#ui/example.ts';
import { Switch } from './switch.tsx';

export const examples: Example[] = [
  {
    title: 'Directions of the thread',
    render: () => (
      <Switch
        label="Richtung"
        positions={[
          { label: '← woher?', href: '#woher', current: false },
          { label: 'beide Richtungen', href: '#beide', current: true },
          { label: 'wohin? →', href: '#wohin', current: false },
        ]}
      />
    ),
  },
];
