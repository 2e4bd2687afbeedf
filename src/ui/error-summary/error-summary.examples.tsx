import type { Example } from '#ui/example.ts';
import { ErrorSummary } from './error-summary.tsx';

export const examples: Example[] = [
  {
    title: 'Two fields to repair',
    render: () => (
      <ErrorSummary
        errors={[
          { field: 'evidence', message: 'Umsetzung ist grün, aber ohne Beleg' },
          { field: 'endsOn', message: 'Das Ende liegt nach der Zuwendung FM01' },
        ]}
      />
    ),
  },
];
