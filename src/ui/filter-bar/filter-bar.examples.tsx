import type { Example } from '#ui/example.ts';
import { FilterBar } from './filter-bar.tsx';

export const examples: Example[] = [
  {
    title: 'One active, two to open',
    render: () => (
      <FilterBar
        action="#"
        search={{ label: 'Titel oder Nummer' }}
        clearHref="#"
        result="18 von 70, nach Ende sortiert"
        filters={[
          {
            name: 'stand',
            label: 'Stand',
            chosen: ['running'],
            clearHref: '#',
            choices: [
              { value: 'running', label: 'in Umsetzung' },
              { value: 'planned', label: 'geplant' },
            ],
          },
          {
            name: 'feld',
            label: 'Handlungsfeld',
            chosen: [],
            many: true,
            choices: [
              { value: '1', label: 'Steuerung', count: 12 },
              { value: '2', label: 'Öffnung', count: 9 },
            ],
          },
          { name: 'ort', label: 'Ort', chosen: [], choices: [{ value: 'm', label: 'Musterau' }] },
        ]}
      />
    ),
  },
];
