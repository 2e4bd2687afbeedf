import type { Example } from '#ui/example.ts';
import { Breadcrumb } from './breadcrumb.tsx';

export const examples: Example[] = [
  {
    title: 'Three steps',
    render: () => (
      <Breadcrumb
        crumbs={[
          { label: 'Konzept 2026–2030', href: '#k' },
          { label: '1 Steuerung', href: '#1' },
          { label: 'Ziel Z1.2', href: '#z' },
        ]}
      />
    ),
  },
];
