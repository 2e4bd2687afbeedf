import type { Example } from '#ui/example.ts';
import { Toast } from './toast.tsx';

export const examples: Example[] = [
  {
    title: 'With a way back',
    render: () => <Toast action={{ label: 'Zurücknehmen', href: '#' }}>Beleg 27 gespeichert.</Toast>,
  },
];
