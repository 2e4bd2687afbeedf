import { BarChart } from '#ui/bars/bars.tsx';
import type { Example } from '#ui/example.ts';
import { Table } from '#ui/table/table.tsx';
import { Figure } from './figure.tsx';

const rows = [
  { place: 'Musterau', value: 61 },
  { place: 'Beispielheim', value: 34 },
];

export const examples: Example[] = [
  {
    title: 'Chart with its table',
    render: () => (
      <Figure
        title="Kursplätze je Ort"
        description="Zwei Orte haben Kurse, zehn keine."
        source="Stand 22.11.2026, eigene Zählung"
        table={
          <Table
            caption="Kursplätze je Ort"
            rows={rows}
            rowKey={(row) => row.place}
            columns={[
              { label: 'Ort', header: true, cell: (row) => row.place },
              { label: 'Plätze', numeric: true, cell: (row) => row.value },
            ]}
          />
        }
      >
        <BarChart
          label="Kursplätze je Ort"
          rows={rows.map((row) => ({ label: row.place, value: row.value, text: String(row.value) }))}
        />
      </Figure>
    ),
  },
];
