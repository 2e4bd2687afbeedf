import type { Example } from '#ui/example.ts';
import { Icon, iconNames } from './icon.tsx';

export const examples: Example[] = [
  {
    title: 'All icons',
    render: () => (
      <ul class="qs-swatches">
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} size="l" />
            <code>{name}</code>
          </li>
        ))}
      </ul>
    ),
  },
];
