import type { Example } from '#ui/example.ts';
import { FrayedEnd } from './frayed-end.tsx';

export const examples: Example[] = [
  {
    title: 'Voices that hang on something that ends',
    render: () => (
      <p>
        <FrayedEnd /> zwei Stimmen hängen daran
      </p>
    ),
  },
];
