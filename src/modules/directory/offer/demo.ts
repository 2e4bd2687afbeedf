import * as v from 'valibot';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { hoursFromSchedule } from '../contact-point/hours.rules.ts';
import { stakeholdersByCode } from '../stakeholder/data.ts';
import { type DemoOutcome, knownStakeholder, readDemoRow } from '../stakeholder/demo.ts';
import { findOffer } from './data.ts';
import { type OfferFacts, type TargetGroup, targetGroups, type Utilisation } from './rules.ts';
import { listTopics } from './topic.data.ts';
import { recordTopic } from './topic.verbs.ts';
import { draftOffer, publishOffer } from './verbs.ts';

const topicRow = v.object({
  id: v.string(),
  slug: v.string(),
  icon: v.string(),
  de: v.object({ title: v.string() }),
  'de-einfach': v.object({ title: v.string() }),
  translations: v.record(v.string(), v.object({ title: v.string(), status: v.string() })),
  words: v.record(v.string(), v.array(v.string())),
});

const offerRow = v.object({
  id: v.string(),
  title: v.string(),
  actorId: v.string(),
  topicId: v.string(),
  fieldId: v.nullable(v.string()),
  municipalityIds: v.array(v.string()),
  targetGroups: v.array(v.string()),
  languages: v.array(v.string()),
  schedule: v.string(),
  description: v.string(),
  cost: v.string(),
  openToAll: v.boolean(),
  permanent: v.boolean(),
  endDate: v.nullable(v.string()),
  lastConfirmed: v.nullable(v.string()),
  capacityPerYear: v.nullable(v.number()),
  utilisation: v.nullable(v.string()),
  status: v.string(),
});

const utilisationOf = new Map<string | null, Utilisation>([
  ['frei', 'free'],
  ['50_90', 'half-full'],
  ['voll', 'full'],
  ['warteliste', 'waiting-list'],
]);

/** Takes one topic with its titles; a translation that nobody has checked stays marked as a draft. */
export async function takeTopic({ db, by, now }: DemoContext, source: unknown, index: number): Promise<DemoOutcome> {
  const read = readDemoRow(topicRow, source);
  if (!read.ok) return { refused: read.reason };
  const row = read.value;
  const checked = {
    de: { title: row.de.title, isDraft: false, words: row.words.de ?? [] },
    'de-einfach': { title: row['de-einfach'].title, isDraft: false, words: row.words['de-einfach'] ?? [] },
  };
  const drafts = Object.entries(row.translations).map(
    ([tag, { title, status }]) =>
      [tag as LanguageTag, { title, isDraft: status !== 'geprueft', words: row.words[tag] ?? [] }] as const,
  );
  const titles = { ...checked, ...Object.fromEntries(drafts) };
  const isNew = await recordTopic(db, by, now, {
    code: row.id,
    slug: row.slug,
    icon: row.icon,
    position: index + 1,
    titles,
  });
  return isNew ? 'taken' : 'unchanged';
}

/** Takes one offer and publishes it as old as the file says it is. */
export async function takeOffer({ db, by, now }: DemoContext, source: unknown): Promise<DemoOutcome> {
  const read = readDemoRow(offerRow, source);
  if (!read.ok) return { refused: read.reason };
  const row = read.value;
  if (await findOffer(db, row.id)) return 'unchanged';
  const owner = await knownStakeholder(db, row.actorId);
  const places = await stakeholdersByCode(db, row.municipalityIds);
  const topic = (await listTopics(db)).find((one) => one.code === row.topicId);
  const groups = row.targetGroups.filter((group): group is TargetGroup =>
    (targetGroups as readonly string[]).includes(group),
  );
  if (!owner) return { refused: `den Träger ${row.actorId} gibt es nicht` };
  if (places.size !== row.municipalityIds.length) return { refused: 'eine Kommune gibt es nicht' };
  if (groups.length !== row.targetGroups.length) return { refused: 'eine Zielgruppe ist unbekannt' };
  const facts: OfferFacts = {
    ownerId: owner.id,
    title: row.title,
    description: row.description,
    topicId: topic?.id ?? null,
    fieldCode: row.fieldId,
    municipalityIds: [...places.values()].map((place) => place.id),
    targetGroups: groups,
    languages: row.languages,
    place: '',
    schedule: row.schedule,
    hours: hoursFromSchedule(row.schedule),
    cost: row.cost,
    isOpenToAll: row.openToAll,
    isPermanent: row.permanent,
    endsOn: row.endDate,
    capacityPerYear: row.capacityPerYear,
    utilisation: utilisationOf.get(row.utilisation) ?? null,
    coCreatedWith: '',
  };
  const { code } = await draftOffer(db, by, now, facts, { code: row.id, confirmedOn: row.lastConfirmed });
  const offer = row.status === 'veroeffentlicht' ? await findOffer(db, code) : undefined;
  // Its age is what the file says, not the day of loading.
  if (offer) await publishOffer(db, by, now, offer, row.lastConfirmed ? { confirmedOn: row.lastConfirmed } : {});
  return 'taken';
}
