import type { Example } from '#ui/example.ts';
import { Badge } from './badge.tsx';

export const examples: Example[] = [
  {
    title: 'In tables: plain',
    render: () => (
      <p class="qs-acts">
        <Badge sign="go">läuft</Badge>
        <Badge sign="late">Frist 31.12.</Badge>
        <Badge sign="stop">seit 53 Tagen überfällig</Badge>
        <Badge sign="unknown">keine aktuelle Einschätzung</Badge>
        <Badge sign="half">in Umsetzung</Badge>
      </p>
    ),
  },
  {
    title: 'Boxed',
    render: () => (
      <p class="qs-acts">
        <Badge boxed sign="go">
          Plätze frei
        </Badge>
        <Badge boxed sign="late">
          zurzeit voll
        </Badge>
        <Badge boxed sign="stop">
          steht
        </Badge>
        <Badge boxed sign="unknown">
          nicht bestätigt
        </Badge>
      </p>
    ),
  },
];
