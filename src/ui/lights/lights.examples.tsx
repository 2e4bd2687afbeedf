import type { Example } from '#ui/example.ts';
import { Columns } from '#ui/section-head/section-head.tsx';
import { LightCard, Lights } from './lights.tsx';

export const examples: Example[] = [
  {
    title: 'In a row',
    render: () => (
      <p>
        <Lights
          lights={[
            { label: 'Umsetzung', light: 'go' },
            { label: 'Zeitplan', light: 'late' },
            { label: 'Wirkung', light: 'unknown' },
          ]}
        />
      </p>
    ),
  },
  {
    title: 'With reason, evidence and age',
    render: () => (
      <Columns split="thirds">
        <LightCard
          label="Umsetzung"
          light="go"
          evidence={<a href="#anker">Dokumentation Konferenz 4</a>}
          ageDays={53}
          greyOn="2027-03-29"
        >
          Alle 120 Karten der Konferenz haben eine Antwort.
        </LightCard>
        <LightCard
          label="Zeitplan"
          light="late"
          evidence={<a href="#anker">Förderung FM01</a>}
          ageDays={53}
          greyOn="2027-03-29"
        >
          Bis zum 31. Dezember soll alles stehen. Am selben Tag endet das Geld.
        </LightCard>
        <LightCard label="Wirkung" light="unknown" evidence="Zählung 2025" ageDays={387} />
      </Columns>
    ),
  },
];
