import { listStakeholders, type ownedByLeadUnit, type RecordPlace } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import type { Slot } from '#platform/manifest/slots.ts';
import { routes } from '../routes.ts';
import { listEditions } from './data.ts';
import { type Edition, inEdition } from './rules.ts';
import { type DerivedUnitsFields, derivedUnitsForm } from './statement.form.ts';
import type { Statement } from './statement.rules.ts';
import { listDerivedUnits, listFounding } from './unit.data.ts';
import { deriveUnits } from './unit.verbs.ts';
import { DerivedUnitsView, FoundingStatements } from './unit.views.tsx';
import { visibleStatement } from './visible.pages.tsx';

const may = 'concept.edition.edit';

const show = get(routes.statementUnits, {
  help: 'concept.help.statement-units',
  may,
  example: { code: 'LB-KM-2026' },
  handle: async (context) => {
    const { edition, statement } = await visibleStatement(context);
    return draw(context, edition, statement);
  },
});

const derive = post(routes.statementUnits, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const { edition, statement } = await visibleStatement(context);
    const result = context.read(derivedUnitsForm, await storedUnits(db, statement));
    if (!result.ok) return draw(context, edition, statement, result);
    const outcome = await deriveUnits(db, by, now, statement, result.value);
    if (!outcome.ok) return draw(context, edition, statement, refuse(result, outcome));
    const page = routes.statement.href({ code: statement.code }, inEdition(edition.code));
    return seeOther(page, 'concept.notice.statement-saved');
  },
});

/** The form as it begins: the units that are derived. */
const storedUnits = async (db: Db, { id }: Statement): Promise<FieldTexts> =>
  prefill({ unitIds: (await listDerivedUnits(db, id)).map((unit) => unit.id) });

async function draw(
  context: Context,
  edition: Edition,
  statement: Statement,
  refused?: FormResult<DerivedUnitsFields>,
): Promise<Response> {
  const { db, t } = context;
  const form = bind(derivedUnitsForm, refused ?? (await storedUnits(db, statement)));
  const units = await listStakeholders(db, ['unit']);
  const title = `${statement.code} · ${t('concept.statement.derive')}`;
  const body = <DerivedUnitsView {...{ edition, statement, form, units }} />;
  return context.page({ title, body, ...(refused ? { status: 422 } : {}) });
}

export const derivedUnitPages = [show, derive];

/** For the page of a unit in the workspace: the mission statement that it was founded for. */
export async function foundingOfUnit({ db, by, access, id }: RecordPlace) {
  const statements = await listFounding(db, id);
  return <FoundingStatements statements={statements} mayOpen={access.may(by, may)} />;
}

/** What the lead unit owns of the concept: the edition in force; a draft changes no page but its own. */
export async function editionsOfLeadUnit({ db, by, access, t }: Question<typeof ownedByLeadUnit>) {
  if (!access.may(by, 'concept.edition.check')) return [];
  return (await listEditions(db))
    .filter(({ state }) => state === 'adopted')
    .map(({ code, title, state }) => ({
      title: `${t('concept.title')}: ${title}`,
      href: routes.concept.href({}, inEdition(code)),
      standing: t(`concept.edition.state.${state}`),
    }));
}

type Question<S> = S extends Slot<infer Q, unknown> ? Q : never;
