import type { Example } from '#ui/example.ts';
import { Progress } from './progress.tsx';

export const examples: Example[] = [
  { title: 'Under way', render: () => <Progress label="Bericht in drei Fassungen wird gesetzt" done={2} total={3} /> },
];
