import type { Example } from '#ui/example.ts';
import { Emergency } from './emergency.tsx';

export const examples: Example[] = [
  {
    title: 'Four numbers',
    render: () => (
      <Emergency
        hotlines={[
          { number: '112', label: 'Notarzt, Feuerwehr', short: 'Notruf' },
          { number: '110', label: 'Polizei', short: 'Polizei' },
          { number: '116 117', label: 'Arzt nachts, kein Notfall', short: 'Arzt nachts' },
          { number: '116 016', label: 'Hilfe bei Gewalt', short: 'Gewalt' },
        ]}
      />
    ),
  },
];
