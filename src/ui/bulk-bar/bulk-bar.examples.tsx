import { Button } from '#ui/button/button.tsx';
import type { Example } from '#ui/example.ts';
import { BulkForm } from './bulk-bar.tsx';

export const examples: Example[] = [
  {
    title: 'Two rows chosen',
    render: () => (
      <BulkForm action="#" id="x-auswahl" chosen={2}>
        <Button kind="tertiary">Stand anfragen</Button>
        <Button kind="tertiary">Exportieren</Button>
      </BulkForm>
    ),
  },
];
