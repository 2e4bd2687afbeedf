import type { Example } from '#ui/example.ts';
import { CountyMap } from './map.tsx';

export const examples: Example[] = [
  {
    title: 'Schematic county',
    render: () => (
      <CountyMap
        label="Anlaufstellen im Kreis Musterau"
        points={[
          { id: '1', x: 50, y: 52, label: 'Musterau', count: 12, href: '#musterau' },
          { id: '2', x: 24, y: 30, label: 'Beispielheim', count: 4, href: '#beispielheim' },
          { id: '3', x: 78, y: 66, label: 'Neufabelstadt', count: 1, href: '#neufabelstadt' },
          { id: '4', x: 66, y: 18, label: 'Kleinprobe', empty: true, count: 0 },
        ]}
      />
    ),
  },
];
