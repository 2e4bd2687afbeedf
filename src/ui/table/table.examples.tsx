import { Badge } from '#ui/badge/badge.tsx';
import type { Example } from '#ui/example.ts';
import { type Column, Table } from './table.tsx';

interface Row {
  id: string;
  title: string;
  lead: string;
  ends: string;
  euros: string;
  late?: boolean;
}

const rows: Row[] = [
  {
    id: 'M-533',
    title: 'Kurzleitfaden für Betriebe',
    lead: 'Wirtschaftsförderung',
    ends: '30.11.26',
    euros: '3.200',
    late: true,
  },
  {
    id: 'M-112',
    title: 'Sprechtag für Gemeinden ohne Integrationsstelle',
    lead: 'WIR-Koordination',
    ends: '31.12.26',
    euros: '3.600',
    late: true,
  },
  { id: 'M-231', title: 'Zwanzig Formulare', lead: 'Bürgerservice', ends: '31.03.28', euros: '18.000' },
];

const columns: Column<Row>[] = [
  { label: 'Nr.', cell: (row) => row.id, quiet: true, narrow: 'hide' },
  {
    label: 'Maßnahme',
    cell: (row) => <a href={`#${row.id}`}>{row.title}</a>,
    header: true,
    sort: { href: '#' },
    foot: '3 Maßnahmen',
  },
  { label: 'Federführung', cell: (row) => row.lead, narrow: 'plain' },
  {
    label: 'Ende',
    cell: (row) => (row.late ? <Badge sign="late">{row.ends}</Badge> : row.ends),
    numeric: true,
    sort: { href: '#', direction: 'ascending' },
  },
  { label: 'Euro', cell: (row) => row.euros, numeric: true, foot: '24.800' },
];

export const examples: Example[] = [
  {
    title: 'Sorted, with sum and selection',
    render: () => (
      <Table
        caption="Maßnahmen, die Aufmerksamkeit brauchen"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        select={{ name: 'id', label: (row) => `${row.id} auswählen`, chosen: new Set(['M-231']) }}
        dense
      />
    ),
  },
];
