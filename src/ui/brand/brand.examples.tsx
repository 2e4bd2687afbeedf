import type { Example } from '#ui/example.ts';
import { CountyBrand, ProductMark } from './brand.tsx';

export const examples: Example[] = [
  {
    title: 'The county',
    render: () => <CountyBrand county={{ name: 'Kreis Musterau', claim: 'Ankommen und mitreden' }} href="#anker" />,
  },
  { title: 'The product', render: () => <ProductMark /> },
];
