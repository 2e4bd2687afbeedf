import type { Example } from '#ui/example.ts';
import { Pictures } from './pictures.tsx';

/** A grey field of 4 by 3, so that nothing has to be loaded. */
const grey =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'%3E%3Cpath fill='%23b2b6cc' d='M0 0h4v3H0z'/%3E%3C/svg%3E";

export const examples: Example[] = [
  {
    title: 'Two pictures with captions',
    render: () => (
      <Pictures
        pictures={['Rundgang zu allen Karten', 'Themenraum 3'].map((caption) => ({
          key: caption,
          src: grey,
          alternative: `${caption}: eine graue Fläche`,
          width: 400,
          height: 300,
          caption,
        }))}
      />
    ),
  },
];
