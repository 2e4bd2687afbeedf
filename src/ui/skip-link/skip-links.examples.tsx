import type { Example } from '#ui/example.ts';
import { SkipLinks } from './skip-links.tsx';

export const examples: Example[] = [{ title: 'Shown when they get the focus', render: () => <SkipLinks navigation /> }];
