import type { Example } from '#ui/example.ts';
import { Pagination } from './pagination.tsx';

export const examples: Example[] = [
  {
    title: 'In the middle',
    render: () => <Pagination from={51} to={100} total={1234} previousHref="#v" nextHref="#n" />,
  },
];
