import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { routes } from '../routes.ts';
import type { Deadline } from './deadline.rules.ts';
import { addDeadline, changeDeadline, removeDeadline } from './deadline.verbs.ts';
import { EditDeadlineView } from './deadline.views.tsx';
import { type DeadlineFields, deadlineForm, deadlineOf, prefilledDeadline } from './form.ts';
import { drawClosed, visibleProgramme } from './pages.tsx';
import { canChange, type Programme } from './rules.ts';

const begin = get(routes.newProgrammeDeadline, {
  help: 'grants.help.programme-form',
  may: 'grants.programme.edit',
  example: { code: 'PR1' },
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const open = canChange(programme);
    if (!open.ok) return drawClosed(context, programme, open);
    return draw(context, programme, undefined, prefill({ id: crypto.randomUUID() }));
  },
});

const create = post(routes.newProgrammeDeadline, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const read = context.read(deadlineForm);
    if (!read.ok) return draw(context, programme, undefined, read);
    const outcome = await addDeadline(context.db, context.by, context.now, programme, {
      id: read.value.id,
      ...deadlineOf(read.value),
    });
    if (!outcome.ok) return draw(context, programme, undefined, refuse(read, outcome));
    return backTo(programme);
  },
});

type At = Context<'/:code/:number'>;

/** The deadline of an address, in its programme. */
async function visibleDeadline(context: At): Promise<{ programme: Programme; deadline: Deadline }> {
  const programme = await visibleProgramme(context);
  const found = programme.deadlines.find(({ number }) => `${number}` === context.params.number);
  return { programme, deadline: visible(context.reach, found, 'county-wide') };
}

const edit = get(routes.programmeDeadline, {
  help: 'grants.help.programme-form',
  may: 'grants.programme.edit',
  example: { code: 'PR1', number: '1' },
  handle: async (context) => {
    const { programme, deadline } = await visibleDeadline(context);
    const open = canChange(programme);
    if (!open.ok) return drawClosed(context, programme, open);
    return draw(context, programme, deadline, prefilledDeadline(deadline));
  },
});

const save = post(routes.programmeDeadline, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const { programme, deadline: before } = await visibleDeadline(context);
    const read = context.read(deadlineForm, prefilledDeadline(before));
    if (!read.ok) return draw(context, programme, before, read);
    const deadline = deadlineOf(read.value);
    const outcome = await changeDeadline(context.db, context.by, context.now, programme, { before, deadline });
    if (!outcome.ok) return draw(context, programme, before, refuse(read, outcome));
    return backTo(programme);
  },
});

const takeAway = remove(routes.programmeDeadline, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const { programme, deadline } = await visibleDeadline(context);
    const outcome = await removeDeadline(context.db, context.by, context.now, programme, deadline);
    if (outcome.ok) return backTo(programme);
    return draw(
      context,
      programme,
      deadline,
      refuse({ ok: false, errors: [], submitted: prefilledDeadline(deadline) }, outcome),
    );
  },
});

const backTo = ({ code }: Programme) => seeOther(`${routes.programme.href({ code })}#fristen`, 'grants.notice.saved');

function draw(
  context: Context,
  programme: Programme,
  deadline: Deadline | undefined,
  state: FieldTexts | FormResult<DeadlineFields>,
) {
  const { t } = context;
  const form = bind(deadlineForm, state);
  const title = deadline?.rule ?? t('grants.deadline.new');
  return context.page({
    title,
    status: 'ok' in state ? 422 : 200,
    body: <EditDeadlineView {...{ programme, deadline, form, title }} />,
    crumbs: [
      { label: t('grants.programmes.title'), href: routes.programmes.href({}) },
      { label: `${programme.code} ${programme.title}`, href: routes.programme.href({ code: programme.code }) },
    ],
  });
}

export const deadlinePages: readonly Page[] = [begin, create, edit, save, takeAway];
