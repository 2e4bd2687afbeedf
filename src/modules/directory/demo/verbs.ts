import type * as v from 'valibot';
import type { Db } from '#platform/database/database.ts';
import type { LanguageTag } from '#platform/i18n/languages.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { addBody } from '../body/verbs.ts';
import { findContactPoint } from '../contact-point/data.ts';
import { audiences, type ContactPointFacts, contactPointTypes } from '../contact-point/rules.ts';
import { draftContactPoint, publishContactPoint } from '../contact-point/verbs.ts';
import { hoursFromSchedule, readHours } from '../hours/form.ts';
import { addMunicipality } from '../municipality/verbs.ts';
import { findOffer } from '../offer/data.ts';
import { type OfferFacts, type TargetGroup, targetGroups } from '../offer/rules.ts';
import { draftOffer, publishOffer } from '../offer/verbs.ts';
import { addOrganisation } from '../organisation/verbs.ts';
import { stakeholdersByCode } from '../stakeholder/data.ts';
import type { Stakeholder } from '../stakeholder/rules.ts';
import { listTopics } from '../topic/data.ts';
import { recordTopic } from '../topic/verbs.ts';
import { addUnit } from '../unit/verbs.ts';
import {
  bodyRow,
  contactPointRow,
  municipalityRow,
  offerRow,
  organisationRow,
  readRow,
  topicRow,
  unitRow,
} from './form.ts';
import { bodyTypeOf, categoryOf, utilisationOf } from './rules.ts';

type Row = Record<string, unknown>;
type Outcome = 'taken' | 'unchanged' | { refused: string };

/** Loads municipalities, units, bodies, topics, organisations, offers and contact points of the demo county. */
export async function loadDirectory(context: DemoContext): Promise<void> {
  const county = context.file('county') as Record<string, Row[]>;
  const actors = context.file('actors') as Record<string, Row[]>;
  const topics = context.file('topics') as Record<string, Row[]>;
  const points = context.file('contact-points') as Record<string, Row[]>;
  await loadRows(context, 'county.json', county.municipalities, municipalityRow, (row) =>
    takeMunicipality(context, row),
  );
  await loadRows(context, 'county.json', county.units, unitRow, (row) => takeUnit(context, row));
  await loadRows(context, 'county.json', county.bodies, bodyRow, (row) => takeBody(context, row));
  await loadRows(context, 'topics.json', topics.topics, topicRow, (row, index) => takeTopic(context, row, index));
  await loadRows(context, 'actors.json', actors.actors, organisationRow, (row) => takeOrganisation(context, row));
  await loadRows(context, 'actors.json', actors.offers, offerRow, (row) => takeOffer(context, row));
  await loadRows(context, 'contact-points.json', points.contactPoints, contactPointRow, (row) =>
    takeContactPoint(context, row),
  );
}

async function loadRows<S extends v.GenericSchema>(
  context: DemoContext,
  source: string,
  rows: readonly Row[] | undefined,
  shape: S,
  take: (row: v.InferOutput<S>, index: number) => Promise<Outcome>,
): Promise<void> {
  for (const [index, row] of (rows ?? []).entries()) {
    const read = readRow(shape, row);
    const outcome = read.ok ? await take(read.value, index) : { refused: read.reason };
    const name = typeof row.id === 'string' ? row.id : String(index + 1);
    if (typeof outcome === 'string') context.report({ source, row: name, outcome });
    else context.report({ source, row: name, outcome: 'refused', reason: outcome.refused });
  }
}

async function takeMunicipality(
  { db, by, now }: DemoContext,
  row: v.InferOutput<typeof municipalityRow>,
): Promise<Outcome> {
  if (await known(db, row.id)) return 'unchanged';
  const { name, type, regionalKey, population, foreignNationals, hasIntegrationOffice } = row;
  const facts = {
    name,
    type,
    regionalKey,
    population,
    foreignNationals,
    hasIntegrationOffice,
    isCountySeat: row.countySeat,
  };
  await addMunicipality(db, by, now, { ...facts, onMap: row.schematic, onEarth: null, note: row.note ?? '' }, row.id);
  return 'taken';
}

async function takeUnit({ db, by, now }: DemoContext, row: v.InferOutput<typeof unitRow>): Promise<Outcome> {
  if (await known(db, row.id)) return 'unchanged';
  const dockedTo = /^angedockt an (U\d+)$/.exec(row.placement)?.[1];
  const attachedTo = dockedTo ? await known(db, dockedTo) : undefined;
  if (dockedTo && !attachedTo) return { refused: `die Stelle ${dockedTo}, an die sie angedockt ist, gibt es nicht` };
  const facts = {
    name: row.name,
    placement: dockedTo ? '' : row.placement,
    attachedToId: attachedTo?.id ?? null,
    mailbox: row.mailbox,
  };
  await addUnit(
    db,
    by,
    now,
    { ...facts, contactFunction: 'Funktionspostfach', phone: '', place: '', hours: null },
    row.id,
  );
  return 'taken';
}

async function takeBody({ db, by, now }: DemoContext, row: v.InferOutput<typeof bodyRow>): Promise<Outcome> {
  if (await known(db, row.id)) return 'unchanged';
  const facts = {
    name: row.name,
    type: bodyTypeOf(row.name),
    level: 'county',
    municipalityId: null,
    members: row.members,
    rhythm: row.meets,
  } as const;
  await addBody(db, by, now, { ...facts, composition: row.composition ?? '', note: row.note ?? '' }, row.id);
  return 'taken';
}

async function takeTopic(
  { db, by, now }: DemoContext,
  row: v.InferOutput<typeof topicRow>,
  index: number,
): Promise<Outcome> {
  const checked = {
    de: { title: row.de.title, isDraft: false },
    'de-einfach': { title: row['de-einfach'].title, isDraft: false },
  };
  const drafts = Object.entries(row.translations).map(
    ([tag, { title, status }]) => [tag as LanguageTag, { title, isDraft: status !== 'geprueft' }] as const,
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

async function takeOrganisation(
  { db, by, now }: DemoContext,
  row: v.InferOutput<typeof organisationRow>,
): Promise<Outcome> {
  if (await known(db, row.id)) return 'unchanged';
  const municipality = await known(db, row.municipalityId);
  const category = categoryOf[row.kind];
  if (!municipality) return { refused: `die Kommune ${row.municipalityId} gibt es nicht` };
  if (!category) return { refused: `die Art „${row.kind}“ ist unbekannt` };
  const contact = {
    contactFunction: row.contact.label,
    mailbox: row.contact.mailbox,
    phone: row.contact.phone,
    languages: row.contactLanguages,
  };
  const facts = {
    name: row.name,
    category,
    municipalityId: municipality.id,
    description: row.description,
    address: '',
    website: '',
    ...contact,
  };
  await addOrganisation(db, by, now, facts, { code: row.id, confirmedOn: row.lastConfirmed });
  return 'taken';
}

async function takeOffer({ db, by, now }: DemoContext, row: v.InferOutput<typeof offerRow>): Promise<Outcome> {
  if (await findOffer(db, row.id)) return 'unchanged';
  const owner = await known(db, row.actorId);
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
    utilisation: utilisationOf[row.utilisation ?? ''] ?? null,
    coCreatedWith: '',
  };
  const { code } = await draftOffer(db, by, now, facts, { code: row.id, confirmedOn: row.lastConfirmed });
  const offer = row.status === 'veroeffentlicht' ? await findOffer(db, code) : undefined;
  // Its age is what the file says, not the day of loading.
  if (offer) await publishOffer(db, by, now, offer, row.lastConfirmed ? { confirmedOn: row.lastConfirmed } : {});
  return 'taken';
}

async function takeContactPoint(
  { db, by, now }: DemoContext,
  row: v.InferOutput<typeof contactPointRow>,
): Promise<Outcome> {
  if (await findContactPoint(db, row.id)) return 'unchanged';
  const owner = row.ownerId ? await known(db, row.ownerId) : undefined;
  const municipality = await known(db, row.municipalityId);
  const type = contactPointTypes.find((one) => one === row.type);
  if (!municipality) return { refused: `die Kommune ${row.municipalityId} gibt es nicht` };
  if (!type) return { refused: `die Art „${row.type}“ ist unbekannt` };
  const facts: ContactPointFacts = {
    name: row.name,
    type,
    ownerId: owner?.id ?? null,
    municipalityId: municipality.id,
    description: row.description,
    address: '',
    contactFunction: row.contact.label,
    mailbox: row.contact.mailbox,
    phone: row.contact.phone,
    hours: row.hours ? (readHours(row.hours) ?? null) : null,
    hoursNote: row.hoursNote,
    languages: row.languages,
    audiences: audiences.filter((one) => row.audiences.includes(one)),
  };
  await draftContactPoint(db, by, now, facts, { code: row.id, confirmedOn: row.lastConfirmed });
  const point = await findContactPoint(db, row.id);
  if (point && row.lastConfirmed) await publishContactPoint(db, by, now, point, { confirmedOn: row.lastConfirmed });
  return 'taken';
}

async function known(db: Db, code: string): Promise<Stakeholder | undefined> {
  return (await stakeholdersByCode(db, [code])).get(code);
}
