import type { Example } from '#ui/example.ts';
import { Sign, signNames } from './sign.tsx';

export const examples: Example[] = [
  {
    title: 'All signs: shape first, then word, then colour',
    render: () => (
      <ul class="qs-swatches">
        {signNames.map((name) => (
          <li key={name}>
            <Sign name={name} />
            <code>{name}</code>
          </li>
        ))}
      </ul>
    ),
  },
];
