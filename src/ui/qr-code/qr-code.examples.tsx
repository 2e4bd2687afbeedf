import type { Example } from '#ui/example.ts';
import { QrCode } from './qr-code.tsx';

export const examples: Example[] = [
  {
    title: 'For a camera',
    render: () => <QrCode content="https://musterau.example/de/beleg" title="Adresse des Belegs" />,
  },
];
