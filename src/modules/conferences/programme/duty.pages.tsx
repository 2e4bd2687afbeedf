import { listStakeholders } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';
import { listDuties } from './duty.data.ts';
import { type DutyFields, dutyForm, prefilledDuty } from './duty.form.ts';
import { canAssign, canEntrust, type Duty } from './duty.rules.ts';
import { assignDuty, changeDuty, dropDuty } from './duty.verbs.ts';
import { DutiesView } from './duty.views.tsx';

const may = 'conferences.conference.edit';
type Result = FormResult<DutyFields>;
const hrefOf = ({ number }: Conference) => routes.duties.href({ number: String(number) });

const list = get(routes.duties, {
  help: 'conferences.help.duties',
  may: 'conferences.conference.read',
  example: { number: '3' },
  handle: async (context) => {
    const conference = await visibleConference(context);
    const duties = await listDuties(context.db, conference.id);
    const editing = duties.find(({ id }) => id === context.query.get('rolle'));
    return draw(context, conference, editing, undefined);
  },
});

const add = post(routes.duties, {
  may,
  handle: async (context) => {
    const conference = await visibleConference(context);
    const result = await submittedDuty(context, undefined);
    if (!result.ok) return draw(context, conference, undefined, result);
    const outcome = await assignDuty(context.db, context.by, context.now, conference, result.value);
    return answered(context, conference, undefined, result, outcome);
  },
});

const change = post(routes.duty, {
  may,
  handle: async (context) => {
    const { conference, duty } = await visibleDuty(context);
    const result = await submittedDuty(context, duty);
    if (!result.ok) return draw(context, conference, duty, result);
    const outcome = await changeDuty(context.db, context.by, context.now, conference, duty, result.value);
    return answered(context, conference, duty, result, outcome);
  },
});

const drop = remove(routes.duty, {
  may,
  handle: async (context) => {
    const { conference, duty } = await visibleDuty(context);
    const outcome = await dropDuty(context.db, context.by, context.now, conference, duty);
    if (!outcome.ok)
      return draw(
        context,
        conference,
        duty,
        refuse({ ok: false, errors: [], submitted: prefilledDuty(duty) }, outcome),
      );
    return seeOther(hrefOf(conference), 'conferences.notice.dropped');
  },
});

function answered(
  context: Context,
  conference: Conference,
  duty: Duty | undefined,
  result: Result,
  outcome: Decision,
): Response | Promise<Response> {
  if (!outcome.ok) return draw(context, conference, duty, refuse(result, outcome));
  return seeOther(hrefOf(conference), 'conferences.notice.saved');
}

/** A duty of the conference of an address. */
async function visibleDuty(context: Context<'/:number/:duty'>) {
  const conference = await visibleConference(context);
  const duty = (await listDuties(context.db, conference.id)).find(({ id }) => id === context.params.duty);
  return { conference, duty: visible(context.reach, duty, 'county-wide') };
}

const partiesOf = ({ db }: Pick<Context, 'db'>) => listStakeholders(db, ['unit', 'organisation', 'body']);

/** What was submitted; a party that does not exist is refused at its field. */
async function submittedDuty(context: Context, duty: Duty | undefined): Promise<Result> {
  const result = context.read(dutyForm, duty && prefilledDuty(duty));
  if (!result.ok) return result;
  const allowed = canEntrust(result.value, await partiesOf(context));
  return allowed.ok ? result : refuse(result, allowed);
}

async function draw(
  context: Context,
  conference: Conference,
  editing: Duty | undefined,
  result: Result | undefined,
): Promise<Response> {
  const { db, by, access, page, t } = context;
  const open = canAssign(conference);
  // What somebody still filled in while the conference was closed stays before them.
  const mayEdit = access.may(by, may) && (open.ok || result !== undefined);
  const fresh = editing ? prefilledDuty(editing) : prefill({ id: crypto.randomUUID() });
  return page({
    title: `${t('conferences.duty.plural')} · ${titleOf(conference)}`,
    status: result ? 422 : 200,
    crumbs: [
      { label: t('conferences.navigation'), href: routes.conferences.href({}) },
      { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
    ],
    body: (
      <DutiesView
        conference={conference}
        duties={await listDuties(db, conference.id)}
        parties={mayEdit ? await partiesOf(context) : []}
        form={mayEdit ? bind(dutyForm, result ?? fresh) : undefined}
        editing={editing}
        refusal={open.ok || result ? undefined : open}
      />
    ),
  });
}

export const dutyPages: readonly Page[] = [list, add, change, drop];
