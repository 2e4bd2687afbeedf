import type { Example } from '#ui/example.ts';
import { BarChart, Sparkline, TargetBar } from './bars.tsx';

export const examples: Example[] = [
  { title: 'Against target and last year', render: () => <TargetBar value={71} before={38} target={95} /> },
  {
    title: 'Bars',
    render: () => (
      <BarChart
        label="Kursplätze je Ort"
        rows={[
          { label: 'Musterau', value: 61, text: '61' },
          { label: 'Beispielheim', value: 34, text: '34' },
          { label: 'Kleinprobe', value: 0, text: 'unbekannt', unknown: true },
        ]}
      />
    ),
  },
  {
    title: 'Line of years with a gap',
    render: () => (
      <Sparkline values={[38, 41, null, 60, 71]} label="2022: 38, 2023: 41, 2024 nicht gemessen, 2025: 60, 2026: 71" />
    ),
  },
];
