import { findNodeByCode } from '#modules/thread/index.ts';
import type { DemoContext } from '#platform/manifest/manifest.ts';
import { loadCurrentEdition } from './concept/current.demo.ts';
import { type Loading, loadFields, stakeholderIds, took } from './concept/demo.ts';
import {
  type CurrentFile,
  type FileField,
  type FirstFile,
  type PeopleFile,
  peopleIn,
  type ResponsiblesFile,
} from './concept/file.rules.ts';
import { adoptEdition, beginEdition, moveEdition } from './concept/verbs.ts';
import { findEdition } from './edition/data.ts';
import type { Edition } from './edition/rules.ts';
import { createStatement } from './edition/statement.verbs.ts';
import { tieOffers } from './origin/demo.ts';

/**
 * Loads both editions of the demo county: the one of 2019 as it was on paper, and the one in force, with a verdict on
 * everything old. An edition that is there already is left alone, so that loading twice changes nothing.
 */
export async function loadConcept(context: DemoContext): Promise<void> {
  const first = context.file('edition-2019') as FirstFile;
  const current = context.file('fields-of-action') as CurrentFile;
  const idOf = await stakeholderIds(context.db, [
    ...codesIn(first.fields),
    ...codesIn(current.fields),
    ...codesOf(current),
  ]);
  const people = peopleIn(
    context.file('operations') as ResponsiblesFile,
    context.file('responsibilities') as PeopleFile,
  );
  await loadFirstEdition({ ...context, source: 'edition-2019.json', idOf, people }, first);
  await loadCurrentEdition({ ...context, source: 'fields-of-action.json', idOf, people }, current, first.verdicts);
  if (await findNodeByCode(context.db, 'offer', 'O-001')) await tieOffers(context, current.concept.validFrom);
}

async function loadFirstEdition(loading: Loading, file: FirstFile): Promise<Edition | undefined> {
  const { db, by, now, source } = loading;
  const { id: code, edition: number, title, adoptedOn, leitbild: mission } = file.concept;
  if (await findEdition(db, code)) {
    loading.report({ source, row: code, outcome: 'unchanged' });
    return undefined;
  }
  const blank = { context: '', validFrom: null, validTo: null };
  const edition = await beginEdition(db, by, now, { code, number, title, isTakenOver: true, ...blank }, adoptedOn);
  const place = { editionId: edition.id, kind: 'mission', code: `LB-${code}`, position: 1, unitId: null } as const;
  took(loading, `LB-${code}`, await createStatement(db, by, now, place, { title, claim: '', text: mission }));
  await loadFields(loading, edition, file.fields);
  const laid = took(
    loading,
    code,
    await moveEdition(db, by, now, edition, { state: 'approval', on: adoptedOn, reason: '' }),
  );
  if (!laid) return undefined;
  return took(loading, code, await adoptEdition(db, by, now, laid.edition, { on: adoptedOn, byId: null }))?.edition;
}

function codesIn(fields: readonly FileField[]): string[] {
  return fields.flatMap((field) => [
    ...(field.areaResponsibleUnit ? [field.areaResponsibleUnit] : []),
    ...field.goals
      .flatMap((goal) => goal.measures)
      .flatMap(({ lead, partners = [] }) => [...(lead ? [lead] : []), ...partners]),
  ]);
}

function codesOf({ concept }: CurrentFile): string[] {
  return [concept.adoptedBy, ...concept.leitbild.areaLeitbilder.map((area) => area.unit)];
}
