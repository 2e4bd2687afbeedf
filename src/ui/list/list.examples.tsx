import type { Example } from '#ui/example.ts';
import { GapHint, List, StepList, Steps } from './list.tsx';

export const examples: Example[] = [
  {
    title: 'Rows',
    render: () => (
      <List
        rows={[
          { title: 'Bürgerservice', note: 'Freigabe von 5 Ausfüllhilfen (M-231)', end: '12 Tage' },
          { title: 'Gemeinde Kleinprobe', href: '#k', note: 'Termin für den Sprechtag', end: '3 Tage' },
        ]}
      />
    ),
  },
  {
    title: 'The thread as a list',
    render: () => (
      <StepList
        steps={[
          { when: '8. Oktober 2025', title: 'Stimme C-006, Themenraum 1', state: '52 Zustimmungen' },
          {
            when: 'Herbst 2025',
            title: 'Befund F-06: Beteiligung ohne Antwort zerstört Vertrauen',
            state: 'von Hand bestätigt',
          },
        ]}
      />
    ),
  },
  {
    title: 'Steps',
    render: () => <Steps>{['Zur Kursberatung gehen', 'Kostenbefreiung beantragen', 'Nach Fahrtkosten fragen']}</Steps>,
  },
  {
    title: 'Gaps',
    render: () => (
      <>
        <GapHint>Zwei Starts überfällig: M-132 seit 1. September</GapHint>
        <GapHint kind="unknown">Wirkung bei acht von neun unbekannt</GapHint>
      </>
    ),
  },
];
