import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { routes } from '../routes.ts';
import { type PartFields, partForm, prefilledPart } from './form.ts';
import { drawClosed, visibleProgramme } from './pages.tsx';
import type { Part } from './part.rules.ts';
import { addPart, changePart, removePart } from './part.verbs.ts';
import { EditPartView } from './part.views.tsx';
import { canChange, type Programme } from './rules.ts';

const begin = get(routes.newProgrammePart, {
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

const create = post(routes.newProgrammePart, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const programme = await visibleProgramme(context);
    const read = context.read(partForm);
    if (!read.ok) return draw(context, programme, undefined, read);
    const outcome = await addPart(context.db, context.by, context.now, programme, read.value);
    if (!outcome.ok) return draw(context, programme, undefined, refuse(read, outcome));
    return backTo(programme);
  },
});

type At = Context<'/:code/:number'>;

/** The part of an address, in its programme. */
async function visiblePart(context: At): Promise<{ programme: Programme; part: Part }> {
  const programme = await visibleProgramme(context);
  const found = programme.parts.find(({ number }) => `${number}` === context.params.number);
  return { programme, part: visible(context.reach, found, 'county-wide') };
}

const edit = get(routes.programmePart, {
  help: 'grants.help.programme-form',
  may: 'grants.programme.edit',
  example: { code: 'PR1', number: '1' },
  handle: async (context) => {
    const { programme, part } = await visiblePart(context);
    const open = canChange(programme);
    if (!open.ok) return drawClosed(context, programme, open);
    return draw(context, programme, part, prefilledPart(part));
  },
});

const save = post(routes.programmePart, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const { programme, part: before } = await visiblePart(context);
    const read = context.read(partForm, prefilledPart(before));
    if (!read.ok) return draw(context, programme, before, read);
    const { id: _, ...part } = read.value;
    const outcome = await changePart(context.db, context.by, context.now, programme, { before, part });
    if (!outcome.ok) return draw(context, programme, before, refuse(read, outcome));
    return backTo(programme);
  },
});

const takeAway = remove(routes.programmePart, {
  may: 'grants.programme.edit',
  handle: async (context) => {
    const { programme, part } = await visiblePart(context);
    const outcome = await removePart(context.db, context.by, context.now, programme, part);
    if (outcome.ok) return backTo(programme);
    return draw(context, programme, part, refuse({ ok: false, errors: [], submitted: prefilledPart(part) }, outcome));
  },
});

const backTo = ({ code }: Programme) => seeOther(`${routes.programme.href({ code })}#teile`, 'grants.notice.saved');

function draw(
  context: Context,
  programme: Programme,
  part: Part | undefined,
  state: FieldTexts | FormResult<PartFields>,
) {
  const { t } = context;
  const form = bind(partForm, state);
  const title = part?.title ?? t('grants.part.new');
  return context.page({
    title,
    status: 'ok' in state ? 422 : 200,
    body: <EditPartView {...{ programme, part, form, title }} />,
    crumbs: [
      { label: t('grants.programmes.title'), href: routes.programmes.href({}) },
      { label: `${programme.code} ${programme.title}`, href: routes.programme.href({ code: programme.code }) },
    ],
  });
}

export const partPages: readonly Page[] = [begin, create, edit, save, takeAway];
