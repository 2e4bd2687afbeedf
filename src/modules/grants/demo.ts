import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { findNodeByCode, giveGapReason } from '#modules/thread/index.ts';
import type { DemoContext, ReportRow } from '#platform/manifest/manifest.ts';
import { tiePaper } from './allocation/demo.ts';
import { allocate } from './allocation/verbs.ts';
import { findGrantByCode } from './grant/data.ts';
import type { GrantState } from './grant/rules.ts';
import { addGrant } from './grant/verbs.ts';
import { handoverParts } from './handover/rules.ts';
import { completePart } from './handover/verbs.ts';
import { findPostByCode } from './post/data.ts';
import { createPost } from './post/verbs.ts';
import { findProgramme, listProgrammes } from './programme/data.ts';
import { type DeadlineKind, readRule } from './programme/deadline.rules.ts';
import type { CapBase, ProgrammePartInput, Purpose } from './programme/part.rules.ts';
import type { FunderKind, Programme } from './programme/rules.ts';
import { createWholeProgramme } from './programme/template.verbs.ts';
import { findStateMoney } from './state-money/data.ts';
import { enterStateMoney } from './state-money/verbs.ts';

const Euros = v.number();
const Part = v.object({
  key: v.string(),
  label: v.string(),
  max: v.optional(Euros),
  per: v.optional(v.string(), ''),
  rate: v.optional(Euros),
  maxPosts: v.optional(v.number()),
  maxHoursPerYear: v.optional(v.number()),
  months: v.optional(v.number()),
});
const ProgrammeEntry = v.object({
  id: v.string(),
  title: v.string(),
  funder: v.string(),
  parts: v.optional(v.array(Part), []),
  deadlines: v.optional(v.array(v.object({ key: v.string(), rule: v.string() })), []),
  verify: v.optional(v.string(), ''),
});
const Grant = v.object({
  id: v.string(),
  title: v.string(),
  programmeId: v.string(),
  part: v.optional(v.string(), ''),
  appliedEur: Euros,
  grantedEur: Euros,
  ownShareEur: Euros,
  periodStart: v.string(),
  periodEnd: v.string(),
  status: v.string(),
  spentEur: Euros,
  paidOutEur: Euros,
  proofDue: v.nullable(v.string()),
  allocations: v.array(v.object({ measureId: v.string(), amountEur: Euros })),
  demoPurpose: v.optional(v.string(), ''),
});
const Post = v.object({
  id: v.string(),
  title: v.string(),
  unit: v.string(),
  fte: v.number(),
  start: v.string(),
  end: v.nullable(v.string()),
  fundedBy: v.array(v.string()),
  handoverDue: v.optional(v.string()),
  handoverState: v.optional(v.string()),
});
const File = v.object({
  programmes: v.array(ProgrammeEntry),
  grants: v.array(Grant),
  posts: v.array(Post),
  history: v.array(v.object({ year: v.number(), landEur: Euros })),
});

/** Overdue is what the calendar makes of "running"; it is not stored. */
const states: Record<string, GrantState> = {
  idee: 'idea',
  in_vorbereitung: 'preparing',
  beantragt: 'applied',
  bewilligt: 'granted',
  laufend: 'running',
  nachweis_faellig: 'running',
  nachweis_ueberfaellig: 'running',
  nachweis_eingereicht: 'proof-submitted',
  abgerechnet: 'settled',
  abgelehnt: 'rejected',
};

/** Integer cents from a JSON number in euros, by its decimal text: 33140.55 is 3314055, never 3314054.9999. */
export function centsOf(amount: number): number {
  const [whole = '0', rest = ''] = String(amount).split('.');
  return Number(`${whole}${rest.padEnd(2, '0').slice(0, 2)}`);
}

/** Programmes, grants with their allocations, posts and what the state gave year by year. */
export async function loadGrants(context: DemoContext): Promise<void> {
  const file = v.parse(File, context.file('funding'));
  const programmes = new Map<string, Programme>();
  for (const programme of file.programmes) context.report(await loadProgramme(context, programme));
  for (const programme of await listProgrammes(context.db)) programmes.set(programme.code, programme);
  for (const grant of file.grants) context.report(await loadGrant(context, grant, programmes, file));
  for (const post of file.posts) context.report(await loadPost(context, post));
  for (const { year, landEur } of file.history) context.report(await loadYear(context, year, landEur));
}

const funderKinds: Record<string, FunderKind> = {
  Land: 'state',
  Bund: 'federal',
  Kreis: 'county',
  Stiftung: 'foundation',
};
const deadlineKinds: Record<string, DeadlineKind> = {
  antrag: 'application',
  annahme: 'acceptance',
  qualifizierung: 'training',
  verwendungsnachweis: 'proof',
  bericht: 'report',
};

/** What the parts of the papers pay; a grant names its part by the same word. */
const purposes: Record<string, Purpose> = {
  koordination: 'posts',
  mitarbeit: 'posts',
  mikro: 'micro-projects',
  lotsen: 'guides-deployment',
  strategie: 'strategy',
};

async function loadProgramme(
  { db, by, now }: DemoContext,
  entry: v.InferOutput<typeof ProgrammeEntry>,
): Promise<ReportRow> {
  if (await findProgramme(db, entry.id)) return row(entry.id, 'unchanged');
  const facts = {
    title: entry.title,
    funder: entry.funder,
    funderKind: funderKinds[entry.funder] ?? ('other' as const),
    ...{ startOn: null, rules: '', verify: entry.verify, asOf: null, checkBy: null },
  };
  const outcome = await createWholeProgramme(db, by, now, {
    ...{ id: randomUUID(), code: entry.id, facts, volumes: [] },
    parts: entry.parts.map(partOf),
    deadlines: entry.deadlines.map(({ key, rule }) => ({
      ...readRule(rule),
      kind: deadlineKinds[key] ?? ('other' as const),
      rule,
    })),
  });
  return outcome.ok ? row(entry.id, 'taken') : { ...row(entry.id, 'refused'), reason: outcome.key };
}

function partOf(part: v.InferOutput<typeof Part>): ProgrammePartInput {
  const most = part.max ?? part.rate;
  const per: CapBase =
    part.rate !== undefined ? 'hour' : part.per === 'Jahr' ? 'year' : part.per ? 'post-year' : 'project';
  const rules = [
    part.maxPosts && `Bis zu ${part.maxPosts} Stellen.`,
    part.maxHoursPerYear && `Bis zu ${part.maxHoursPerYear} Stunden im Jahr.`,
    part.months && `Höchstens ${part.months} Monate.`,
  ];
  return {
    title: part.label,
    purpose: purposes[part.key] ?? 'other',
    eligible: '',
    maxCents: most === undefined ? null : centsOf(most),
    per: most === undefined ? null : per,
    sharePercent: null,
    rules: rules.filter(Boolean).join(' '),
    isChecked: false,
  };
}

async function loadGrant(
  context: DemoContext,
  entry: v.InferOutput<typeof Grant>,
  programmes: ReadonlyMap<string, Programme>,
  file: v.InferOutput<typeof File>,
): Promise<ReportRow> {
  const { db, by, now } = context;
  if (await findGrantByCode(db, entry.id)) return row(entry.id, 'unchanged');
  const [programme, state] = [programmes.get(entry.programmeId), states[entry.status]];
  if (!programme || !state)
    return {
      ...row(entry.id, 'refused'),
      reason: programme ? `Stand „${entry.status}“ ist unbekannt` : `Programm ${entry.programmeId} fehlt`,
    };
  const outcome = await addGrant(
    db,
    by,
    now,
    {
      title: entry.title,
      programmeId: programme.id,
      partId: partNamed(file, entry, programme),
      appliedCents: centsOf(entry.appliedEur),
      grantedCents: centsOf(entry.grantedEur),
      ownShareCents: centsOf(entry.ownShareEur),
      spentCents: centsOf(entry.spentEur),
      paidOutCents: centsOf(entry.paidOutEur),
      startOn: entry.periodStart,
      endOn: entry.periodEnd,
      proofDueOn: entry.proofDue,
      ...{ applyBy: applyBy(entry), note: '' },
    },
    { id: randomUUID(), state, on: entry.periodStart, code: entry.id },
  );
  if (!outcome.ok) return { ...row(entry.id, 'refused'), reason: outcome.key };
  await tiePaper(context, entry.id);
  for (const one of entry.allocations) await loadAllocation(context, entry, one);
  if (state === 'settled' && entry.allocations.length === 0) await closeSettled(context, entry);
  return row(entry.id, 'taken');
}

/** A grant of the papers names its part by a word; the programme has it in the same place. */
function partNamed(
  { programmes }: v.InferOutput<typeof File>,
  entry: v.InferOutput<typeof Grant>,
  { parts }: Pick<Programme, 'parts'>,
): string | null {
  const named = programmes.find(({ id }) => id === entry.programmeId)?.parts.findIndex(({ key }) => key === entry.part);
  return named === undefined ? null : (parts[named]?.id ?? null);
}

/** A grant that was settled before money was allocated to measures gets no hint any more; the reason says why. */
async function closeSettled({ db, by, now }: DemoContext, entry: v.InferOutput<typeof Grant>): Promise<void> {
  const node = await findNodeByCode(db, 'grant', entry.id);
  const reason = ['Abgerechnet', entry.demoPurpose].filter(Boolean).join(': ');
  if (node) await giveGapReason(db, by, now, 'spending-without-measure', node, reason);
}

/** The coordination post is applied for by 31 December of the year before (programme PR1, deadline "antrag"). */
function applyBy(entry: v.InferOutput<typeof Grant>): string | null {
  return entry.part === 'koordination' && entry.status === 'laufend' ? entry.periodEnd : null;
}

async function loadAllocation(
  { db, by, now, report }: DemoContext,
  entry: v.InferOutput<typeof Grant>,
  one: { measureId: string; amountEur: number },
): Promise<void> {
  const grant = await findGrantByCode(db, entry.id);
  const name = `${entry.id} → ${one.measureId}`;
  if (!grant) return report({ ...row(name, 'refused'), reason: `Zuwendung ${entry.id} fehlt` });
  const input = { measure: one.measureId, amountCents: centsOf(one.amountEur), occurredOn: entry.periodStart };
  const outcome = await allocate(db, by, now, grant, input);
  report(outcome.ok ? row(name, 'taken') : { ...row(name, 'refused'), reason: outcome.key });
}

/** "zu 60 Prozent": three of five parts, the first in the order in which such files are filled. */
/** What papers of the county say is handed over was read by those who wrote them. */
const asLoaded = { rows: 1, isAsRead: true };

const handover: Record<string, number> = { offen: 0, nicht_faellig: 0, zu_20_prozent: 1, zu_60_prozent: 3 };

async function loadPost({ db, by, now }: DemoContext, entry: v.InferOutput<typeof Post>): Promise<ReportRow> {
  if (await findPostByCode(db, entry.id)) return row(entry.id, 'unchanged');
  const unit = (await stakeholdersByCode(db, [entry.unit])).get(entry.unit);
  const grants = await Promise.all(entry.fundedBy.map((code) => findGrantByCode(db, code)));
  const outcome = await createPost(db, by, now, {
    ...{ id: randomUUID(), code: entry.id },
    post: {
      title: entry.title,
      unitId: unit?.id ?? null,
      sharePercent: Math.round(entry.fte * 100),
      startOn: entry.start,
      endOn: entry.end,
      handoverDueOn: entry.handoverDue ?? null,
      grantIds: grants.flatMap((grant) => grant?.id ?? []),
    },
  });
  if (!outcome.ok) return { ...row(entry.id, 'refused'), reason: outcome.key };
  for (const part of handoverParts.slice(0, handover[entry.handoverState ?? 'offen'] ?? 0)) {
    const post = await findPostByCode(db, entry.id);
    if (post)
      await completePart(db, by, now, post, {
        part,
        note: '',
        content: asLoaded,
        doneOn: entry.handoverDue ?? entry.start,
      });
  }
  return row(entry.id, 'taken');
}

async function loadYear({ db, by, now }: DemoContext, year: number, landEur: number): Promise<ReportRow> {
  if (await findStateMoney(db, year)) return row(String(year), 'unchanged');
  const outcome = await enterStateMoney(db, by, now, { year, amountCents: centsOf(landEur), source: '' });
  return outcome.ok ? row(String(year), 'taken') : { ...row(String(year), 'refused'), reason: outcome.key };
}

const row = (id: string, outcome: ReportRow['outcome']): ReportRow => ({ source: 'funding', row: id, outcome });
