import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { dayOf } from '#platform/i18n/format.ts';
import type { DemoContext, ReportRow } from '#platform/manifest/manifest.ts';
import { type Card, findCardByCode } from './contribution/data.ts';
import type { ContributionKind } from './contribution/rules.ts';
import {
  type ContributionInput,
  redactContribution,
  reviewContribution,
  submitContribution,
} from './contribution/verbs.ts';
import { type FateInput, noFate } from './fate/rules.ts';
import { answerContribution, giveFate } from './fate/verbs.ts';
import { findFindingByCode } from './finding/data.ts';
import { listOptions } from './finding/option.data.ts';
import { proposeOption } from './finding/option.verbs.ts';
import type { FindingKind } from './finding/rules.ts';
import { confirmFinding, decideFinding, draftFinding } from './finding/verbs.ts';
import { findOccasionByCode, insertOccasion } from './occasion/data.ts';

const Similar = v.object({
  id: v.string(),
  text: v.string(),
  outcome: v.optional(v.string()),
  outcomeText: v.optional(v.string()),
});
const Contribution = v.object({
  id: v.string(),
  roomId: v.string(),
  kind: v.picklist(['laeuft_gut', 'verbessern', 'idee']),
  text: v.string(),
  speakerGroup: v.string(),
  votes: v.number(),
  findingId: v.string(),
  outcome: v.string(),
  outcomeText: v.string(),
  similar: v.array(Similar),
  originalLanguage: v.optional(v.string()),
  translationStatus: v.optional(v.string()),
  moderation: v.optional(v.object({ state: v.string(), reason: v.string(), by: v.string() })),
});
const Finding = v.object({
  id: v.string(),
  kind: v.string(),
  title: v.string(),
  text: v.string(),
  goalIds: v.array(v.string()),
  options: v.optional(v.array(v.object({ title: v.string(), text: v.string() }))),
  decision: v.optional(
    v.object({ option: v.number(), reason: v.string(), by: v.string(), on: v.string(), compareOn: v.string() }),
  ),
});
const File = v.object({
  conference: v.object({ id: v.string(), date: v.string() }),
  rooms: v.array(v.object({ id: v.string(), number: v.number(), title: v.string() })),
  contributions: v.array(Contribution),
  findings: v.array(Finding),
});
type Entry = v.InferOutput<typeof Contribution>;

const kinds: Record<Entry['kind'], ContributionKind> = {
  laeuft_gut: 'works-well',
  verbessern: 'must-improve',
  idee: 'idea',
};
const findingKinds: Record<string, FindingKind> = {
  positiv: 'positive',
  positiv_mit_auflage: 'positive-with-condition',
  gemischt: 'mixed',
  bedarf: 'demand',
  idee: 'idea',
};

/** Ids that are the same in every load, so that loading twice finds what is there. */
function idOf(code: string): string {
  const hex = createHash('sha256').update(`musterau ${code}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The third conference: rooms, 120 cards, their findings, what became of each. */
export async function loadVoices(context: DemoContext): Promise<void> {
  const file = v.parse(File, context.file('contributions'));
  await loadOccasions(context, file);
  const gatheringId = idOf(file.conference.id);
  for (const finding of file.findings) await loadFinding(context, finding, gatheringId);
  for (const [index, entry] of file.contributions.entries()) {
    // 34 of 40 groups, 103 of 120 cards, were answered within six months (indicator I03: 86 %).
    const answeredAt = new Date(index < 34 ? '2026-03-27T09:00:00Z' : '2026-10-07T09:00:00Z');
    await loadEntry(context, entry, file.conference.date, answeredAt);
  }
  for (const finding of file.findings) await confirm(context, finding.id);
  for (const finding of file.findings) await decide(context, finding);
}

async function loadOccasions({ db, report }: DemoContext, file: v.InferOutput<typeof File>): Promise<void> {
  const at = new Date(`${file.conference.date}T08:00:00Z`);
  const rooms = file.rooms.map((room) => ({
    kind: 'room' as const,
    code: room.id,
    title: room.title,
    position: room.number,
    gatheringId: idOf(file.conference.id),
    closedAt: new Date(`${file.conference.date}T15:00:00Z`),
  }));
  for (const occasion of rooms) {
    const there = await findOccasionByCode(db, occasion.code);
    if (!there) await insertOccasion(db, { ...occasion, openedAt: at });
    report(row(occasion.code, there ? 'unchanged' : 'taken'));
  }
}

async function loadFinding(
  { db, by, now, report }: DemoContext,
  entry: v.InferOutput<typeof Finding>,
  gatheringId: string,
): Promise<void> {
  const there = await findFindingByCode(db, entry.id);
  const kind = findingKinds[entry.kind];
  if (!kind) report({ ...row(entry.id, 'refused'), reason: `Art „${entry.kind}“ ist unbekannt` });
  else if (!there)
    await draftFinding(
      db,
      by,
      now,
      { gatheringId, kind, title: entry.title, text: entry.text, evidence: '', dissent: '' },
      { code: entry.id },
    );
  if (kind) report(row(entry.id, there ? 'unchanged' : 'taken'));
}

async function loadEntry(context: DemoContext, entry: Entry, day: string, answeredAt: Date): Promise<void> {
  const { similar, ...main } = entry;
  const cards = [
    main,
    ...similar.map((other) => ({
      ...main,
      votes: 0,
      moderation: undefined,
      originalLanguage: undefined,
      translationStatus: undefined,
      ...other,
    })),
  ];
  for (const [index, card] of cards.entries()) {
    const receivedAt = new Date(`${day}T09:${String(index).padStart(2, '0')}:00Z`);
    context.report(row(card.id, await loadCard(context, card as Omit<Entry, 'similar'>, receivedAt, answeredAt)));
  }
}

async function loadCard(
  context: DemoContext,
  entry: Omit<Entry, 'similar'>,
  receivedAt: Date,
  answeredAt: Date,
): Promise<ReportRow['outcome']> {
  const { db, by, now } = context;
  if (await findCardByCode(db, entry.id)) return 'unchanged';
  const occasion = await findOccasionByCode(db, entry.roomId);
  if (!occasion) throw new Error(`${entry.id}: room ${entry.roomId} is missing`);
  await submitContribution(db, by, now, occasion, contributionOf(entry, receivedAt), context.secrets);
  const card = (await findCardByCode(db, entry.id)) as Card;
  if (entry.moderation) await redactContribution(db, by, receivedAt, card, entry.text, entry.moderation.reason);
  await reviewContribution(db, by, receivedAt, card, 'checked', '');
  await reviewContribution(db, by, receivedAt, { ...card, state: 'checked' }, 'public', '');
  await endCard(context, { ...card, state: 'public' }, entry, answeredAt);
  return 'taken';
}

/** A card of the file; of four it has only a German rendering of words in another language. */
function contributionOf(entry: Omit<Entry, 'similar'>, receivedAt: Date): ContributionInput {
  const isRendering = entry.originalLanguage !== undefined;
  return {
    id: idOf(entry.id),
    code: entry.id,
    kind: kinds[entry.kind],
    text: entry.text,
    language: 'de',
    receivedAt,
    mode: isRendering ? 'summarised' : 'verbatim',
    originalLanguage: entry.originalLanguage ?? null,
    translation: '',
    translationState: isRendering ? (entry.translationStatus?.includes('mündlich') ? 'oral' : 'checked') : null,
    municipalityId: null,
    speakerGroup: entry.speakerGroup,
    headCount: 1,
    votes: entry.votes,
    about: null,
    source: 'import',
  };
}

/** What became of the card, and the answer its speaker reads. */
async function endCard(
  { db, by }: DemoContext,
  card: Card,
  entry: Omit<Entry, 'similar'>,
  answeredAt: Date,
): Promise<void> {
  const finding = await findFindingByCode(db, entry.findingId);
  const outcome = await giveFate(db, by, answeredAt, card, fateOf(entry, finding?.id ?? null), {
    changeReason: '',
    occurredOn: '2025-11-14',
    precision: 'month',
  });
  if (!outcome.ok) throw new Error(`${entry.id}: ${outcome.key}`);
  await answerContribution(db, by, answeredAt, card, entry.outcomeText);
}

function fateOf(entry: Omit<Entry, 'similar'>, findingId: string | null): FateInput {
  switch (entry.outcome) {
    case 'weitergegeben':
      return {
        ...noFate,
        kind: 'forwarded',
        recipient: 'Nahverkehr',
        followUpOn: '2027-01-15',
        reason: entry.outcomeText,
      };
    case 'parkplatz':
      return { ...noFate, kind: 'parked', lacks: ['post'], reason: entry.outcomeText };
    case 'nicht_uebernommen':
      return { ...noFate, kind: 'not-pursued', reason: entry.outcomeText };
    default:
      return { ...noFate, findingId, isExisting: entry.outcome === 'vorhanden' };
  }
}

/** The thread ties each finding to the goals that named it, as soon as it is registered. */
async function confirm({ db, by }: DemoContext, code: string): Promise<void> {
  const finding = await findFindingByCode(db, code);
  if (finding?.state === 'draft') await confirmFinding(db, by, new Date('2025-11-28T10:00:00Z'), finding);
}

/** Solutions that were open side by side, and which of them was chosen until they are compared (E19). */
async function decide({ db, by, now }: DemoContext, entry: v.InferOutput<typeof Finding>): Promise<void> {
  const finding = await findFindingByCode(db, entry.id);
  if (!finding || !entry.options || !entry.decision || (await listOptions(db, finding.id)).length > 0) return;
  for (const option of entry.options) await proposeOption(db, by, now, finding, { id: crypto.randomUUID(), ...option });
  const { option, reason, by: decidedBy, on: decidedOn, compareOn } = entry.decision;
  const optionId = (await listOptions(db, finding.id))[option - 1]?.id ?? null;
  const outcome = await decideFinding(
    db,
    by,
    now,
    finding,
    { id: crypto.randomUUID(), optionId, reason, decidedBy, decidedOn, compareOn },
    dayOf(now),
  );
  if (!outcome.ok) throw new Error(`${entry.id}: ${outcome.key}`);
}

const row = (id: string, outcome: ReportRow['outcome']): ReportRow => ({ source: 'contributions', row: id, outcome });
