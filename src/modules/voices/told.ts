import type { ToldThing } from '#platform/history/told.ts';

/** What of findings may be read in their history, old and new. Of contributions nothing: they are other people's words. */
export const toldOfVoices = {
  finding: {
    title: 'voices.finding.field.title',
    kind: { label: 'voices.finding.field.kind', words: 'voices.finding.kind.' },
    text: 'voices.finding.field.text',
    evidence: 'voices.finding.field.evidence',
    dissent: 'voices.finding.field.dissent',
    into: 'voices.finding.merge-into',
    from: 'voices.finding.relative.took-in',
    part: 'voices.finding.relative.gave',
  },
} satisfies Record<string, ToldThing>;
