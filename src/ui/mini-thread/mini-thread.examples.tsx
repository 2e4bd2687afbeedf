import type { Example } from '#ui/example.ts';
import { MiniThread, type Stage, StageDots } from './mini-thread.tsx';

const labels = ['Stimme', 'Befund', 'Ziel', 'Maßnahme', 'Verantwortung', 'Geld', 'Angebot', 'Wirkung', 'Bericht'];
const stages = (gaps: string[], notNeeded: string[] = []): Stage[] =>
  labels.map((label) => ({
    label,
    state: gaps.includes(label) ? 'gap' : notNeeded.includes(label) ? 'notNeeded' : 'there',
  }));

export const examples: Example[] = [
  {
    title: 'Complete; gaps; not needed here',
    render: () => (
      <div class="qs-stack">
        <MiniThread stages={stages([])} />
        <MiniThread stages={stages(['Stimme', 'Geld'])} />
        <MiniThread stages={stages([], ['Geld', 'Angebot'])} />
      </div>
    ),
  },
  {
    title: 'Where a role works',
    render: () => <StageDots count={9} at={[4, 7]} label="am Faden: Verantwortung, Wirkung" />,
  },
];
