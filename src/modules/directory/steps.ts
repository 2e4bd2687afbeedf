import type { PublicationNews } from '#modules/accounts/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import type { FirstStep } from '#platform/manifest/manifest.ts';
import { listBodies } from './body/data.ts';
import { listContactPoints } from './contact-point/data.ts';
import { listMunicipalities } from './municipality/data.ts';
import { listOffers } from './offer/data.ts';
import { isShown } from './offer/rules.ts';
import { listTopics } from './offer/topic.data.ts';
import { listOrganisations } from './organisation/data.ts';
import { routes } from './routes.ts';
import { findLeadUnit } from './stakeholder/lead.data.ts';
import { listUnits } from './unit/data.ts';

/** Words, address and permission of a step; the words of a key stand in `step.`. */
function stepAt(
  key: 'lead' | 'office' | 'municipalities' | 'bodies' | 'topics',
  position: number,
  step: Pick<FirstStep, 'href' | 'may' | 'isDone'>,
): FirstStep {
  const label = `directory.step.${key}` as const;
  return { key: `directory.${key}`, position, label, why: `${label}-why`, good: `${label}-good`, ...step };
}

/** What a new county has to do here first. */
export const directorySteps: readonly FirstStep[] = [
  stepAt('lead', 28, {
    href: routes.unitList.href({}),
    may: 'directory.structure.edit',
    isDone: async (db) => (await findLeadUnit(db)) !== undefined,
  }),
  stepAt('office', 30, {
    href: routes.unitList.href({}),
    may: 'directory.structure.edit',
    isDone: async (db) => (await listUnits(db)).some((unit) => `${unit.mailbox}${unit.phone}` !== ''),
  }),
  stepAt('municipalities', 40, {
    href: routes.municipalityList.href({}),
    may: 'directory.structure.edit',
    isDone: async (db) => (await listMunicipalities(db)).length > 0,
  }),
  stepAt('bodies', 45, {
    href: routes.bodyList.href({}),
    may: 'directory.structure.edit',
    isDone: async (db) => (await listBodies(db)).length > 0,
  }),
  stepAt('topics', 55, {
    href: routes.topics.href({}),
    may: 'directory.topic.edit',
    isDone: async (db) => (await listTopics(db)).length > 0,
  }),
];

/** The view of the lists that holds what readers would see. */
const stand = 'sichtbar';

/** What readers would see of the directory. */
export async function directoryBeforePublication({
  db,
  t,
  today,
}: {
  db: Db;
  t: Translate;
  today: string;
}): Promise<PublicationNews> {
  const organisations = await listOrganisations(db, { isInternal: false, freshness: stand }, today);
  const offers = (await listOffers(db, {}, today)).filter((offer) => isShown(offer, today));
  const points = await listContactPoints(db, { state: stand }, today);
  const boxes = organisations.filter(({ mailbox }) => mailbox !== '').length;
  return {
    checks: [await leadUnitCheck(db, t)],
    sights: [
      {
        text: t('directory.sight.organisations', { count: organisations.length }),
        href: routes.organisationList.href({}, { stand }),
      },
      { text: t('directory.sight.offers', { count: offers.length }), href: routes.offerList.href({}, { stand }) },
      {
        text: t('directory.sight.contact-points', { count: points.length }),
        href: routes.contactPointList.href({}, { stand }),
      },
      {
        text: t('directory.sight.mailboxes', { count: boxes }),
        href: routes.organisationList.href({}, { stand, postfach: 'ja' }),
      },
    ],
  };
}

/** The county's lead unit stands beside what readers see; without one the pages say less, and are true. */
async function leadUnitCheck(db: Db, t: Translate): Promise<PublicationNews['checks'][number]> {
  const lead = await findLeadUnit(db);
  return {
    label: lead ? t('directory.check.lead', { name: lead.name }) : t('directory.step.lead'),
    isDone: lead !== undefined,
    isRequired: false,
    note: '',
    href: routes.unitList.href({}),
    may: 'directory.structure.edit',
  };
}
