import { type Features, featuresOf, nameLikeness, offersResemble, recognisedBy } from '#modules/directory/index.ts';
import { missingFields } from './completion.rules.ts';
import type { Candidate, EntryKind, FieldName, RowFacts, RowProblem, RowView, SameBy } from './rules.ts';

type EntryFacts = Extract<RowFacts, { kind: EntryKind }>;

interface Compared {
  facts: EntryFacts;
  features: Features;
}

/** Which entries and which earlier rows each row looks the same as, and what it would add to them. */
export function compareRows(
  rows: readonly { number: number; facts: EntryFacts; problems: readonly RowProblem[] }[],
  candidates: readonly Candidate[],
  places: readonly string[],
): Map<number, RowView> {
  const known = candidates.map((one) => ({ ...one, features: featuresIn(one.facts, places) }));
  const isPublic = new Map(candidates.map((one) => [one.id, one.isPublic]));
  const earlier: (Compared & { number: number })[] = [];
  const views = new Map<number, RowView>();
  for (const { number, facts, problems } of rows) {
    const row = { facts, features: featuresIn(facts, places) };
    const same = known.flatMap((one) => {
      const by = sameBy(row, one);
      return by ? [{ id: one.id, title: one.title, by }] : [];
    });
    const doubleOf = earlier.find((one) => ![undefined, 'elsewhere'].includes(sameBy(row, one)))?.number;
    const additions = new Map(same.map(({ id }) => [id, additionsTo(known, id, facts)]));
    views.set(number, {
      problems,
      same: same.sort((a, b) => order.indexOf(a.by) - order.indexOf(b.by)).slice(0, 5),
      ...(doubleOf !== undefined && { doubleOf }),
      additions,
      isPublic: (id) => isPublic.get(id) ?? false,
    });
    earlier.push({ ...row, number });
  }
  return views;
}

/** The surest sign first. */
const order: readonly SameBy[] = ['mailbox', 'name', 'phone', 'text', 'elsewhere'];

function additionsTo(known: readonly Candidate[], id: string, facts: EntryFacts): FieldName[] {
  const candidate = known.find((one) => one.id === id);
  return candidate ? missingFields(facts.kind, candidate.facts.facts, facts.facts) : [];
}

function featuresIn({ kind, facts }: EntryFacts, places: readonly string[]): Features {
  return kind === 'offer' || kind === 'unit'
    ? featuresOf({ name: nameOf({ kind, facts } as EntryFacts), municipalityId: null, mailbox: '', phone: '' }, places)
    : featuresOf(facts, places);
}

/** Units of one county share switchboards and mailboxes, and are often called alike but for a number. */
function sameUnit(a: Compared, b: Compared): SameBy | undefined {
  const numbers = ({ facts }: Compared) => (nameOf(facts).match(/\d+|\b[IVX]+\b/g) ?? []).join(' ');
  return numbers(a) === numbers(b) ? recognisedBy(a.features, b.features) : undefined;
}

const nameOf = ({ kind, facts }: EntryFacts) => (kind === 'offer' ? facts.title : facts.name);

function sameBy(a: Compared, b: Compared): SameBy | undefined {
  if (a.facts.kind === 'offer' && b.facts.kind === 'offer') {
    const [one, other] = [a.facts.facts, b.facts.facts];
    if (one.ownerId === other.ownerId && nameLikeness(one.title, other.title) >= 0.8) return 'name';
    return offersResemble({ ...one, id: 'row' }, { ...other, id: 'entry' }) ? 'text' : undefined;
  }
  if (a.facts.kind === 'unit') return sameUnit(a, b);
  return recognisedBy(a.features, b.features);
}
