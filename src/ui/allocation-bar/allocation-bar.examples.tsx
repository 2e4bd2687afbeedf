import type { Example } from '#ui/example.ts';
import { AllocationBar } from './allocation-bar.tsx';

export const examples: Example[] = [
  {
    title: 'Granted, allocated, spent, today',
    render: () => (
      <AllocationBar
        totalCents={4_831_600}
        spentCents={3_314_055}
        timePassed={0.89}
        label="48.316 € sind auf sieben Maßnahmen verteilt, 69 Prozent ausgegeben, 89 Prozent der Zeit vergangen"
        parts={[
          { label: 'M-211', cents: 1_000_000 },
          { label: 'M-212', cents: 380_000 },
          { label: 'M-231', cents: 900_000 },
          { label: 'M-233', cents: 520_000 },
          { label: 'M-311', cents: 1_681_600 },
          { label: 'M-321', cents: 200_000 },
          { label: 'M-612', cents: 150_000, late: true },
        ]}
      />
    ),
  },
];
