import type { Example } from '#ui/example.ts';
import { CopyLink, PrintButton } from './page-tools.tsx';

export const examples: Example[] = [
  {
    title: 'Share, copy and print',
    render: () => (
      <div class="qs-acts">
        <CopyLink share />
        <CopyLink />
        <PrintButton />
      </div>
    ),
  },
];
