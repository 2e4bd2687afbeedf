import type { Example } from '#ui/example.ts';
import { Slider } from './slider.tsx';

export const examples: Example[] = [
  {
    title: 'A month to choose, with the months in which something ends',
    render: () => <Slider name="monat" label="Stichtag" value={2} max={21} ticks={[2, 8, 14]} text="Januar 2027" />,
  },
];
