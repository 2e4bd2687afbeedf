import type { Example } from '#ui/example.ts';
import { DueBadge } from './due-badge.tsx';

export const examples: Example[] = [
  {
    title: 'Overdue, today, near, far',
    render: () => (
      <p class="qs-acts">
        <DueBadge daysLeft={-53} />
        <DueBadge daysLeft={0} />
        <DueBadge daysLeft={39} />
        <DueBadge daysLeft={129} />
      </p>
    ),
  },
];
