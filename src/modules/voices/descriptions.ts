import type { ThingDescription } from '#platform/history/describe.ts';

/** What of voices may be read in their history, old and new. Of a contribution how it stands and what was carried over, never a word of its text. */
export const voicesDescriptions = {
  contribution: {
    state: { label: 'voices.cards.state', words: 'voices.state.' },
    fate: { label: 'voices.cards.fate', words: 'voices.fate.' },
    kind: { label: 'voices.cards.kind', words: 'voices.kind.' },
    mode: { label: 'voices.paper.mode', words: 'voices.mode.' },
    headCount: 'voices.paper.heads',
    votes: 'voices.paper.votes',
    municipalityId: 'voices.card.place',
    speakerGroup: 'voices.speak.group',
  },
  occasion: {
    title: 'voices.place.name',
    publicText: 'voices.place.public-text',
  },
  finding: {
    title: 'voices.finding.field.title',
    kind: { label: 'voices.finding.field.kind', words: 'voices.finding.kind.' },
    text: 'voices.finding.field.text',
    evidence: 'voices.finding.field.evidence',
    dissent: 'voices.finding.field.dissent',
    option: 'voices.finding.option-title',
    quote: 'voices.finding.quote',
    answered: 'voices.finding.answered-cards',
    into: 'voices.finding.merge-into',
    from: 'voices.finding.relative.took-in',
    part: 'voices.finding.relative.gave',
  },
} satisfies Record<string, ThingDescription>;
