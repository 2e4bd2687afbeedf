import type { Example } from '#ui/example.ts';
import { GapHint } from '#ui/list/list.tsx';
import { MarkList } from './mark-list.tsx';

export const examples: Example[] = [
  {
    title: 'Two groups with their lights',
    render: () => (
      <MarkList
        rows={[
          {
            id: 'y-hf1',
            number: 1,
            title: <a href="#anker">Steuerung</a>,
            note: '4 Ziele, 12 Maßnahmen · Schwerpunkt',
            lights: [
              { label: 'Umsetzung', counts: { go: 6, late: 1, stop: 0, unknown: 5 } },
              { label: 'Zeitplan', counts: { go: 9, late: 1, stop: 0, unknown: 2 } },
            ],
            hints: <GapHint>Zwei Starts überfällig: M-132, M-142</GapHint>,
          },
          {
            id: 'y-hf2',
            number: 2,
            title: <a href="#anker">Öffnung</a>,
            note: '3 Ziele, 9 Maßnahmen',
            lights: [{ label: 'Umsetzung', counts: { go: 3, late: 4, stop: 1, unknown: 1 } }],
          },
        ]}
      />
    ),
  },
];
