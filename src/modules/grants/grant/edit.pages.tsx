import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { listProgrammes } from '../programme/data.ts';
import { openProgrammes } from '../programme/rules.ts';
import { routes } from '../routes.ts';
import { findGrantByCode } from './data.ts';
import { EditGrantView } from './edit.views.tsx';
import {
  type GrantFields,
  grantForm,
  type NewGrantFields,
  newGrantForm,
  prefilledFollowUp,
  prefilledGrant,
} from './form.ts';
import type { Grant } from './rules.ts';
import { addGrant, reviseGrant } from './verbs.ts';
import { visibleGrant } from './visible.pages.tsx';

const showNew = get(routes.newGrant, {
  help: 'grants.help.grant-form',
  may: 'grants.grant.edit',
  example: {},
  handle: async (context) => {
    const predecessor = await findPredecessor(context);
    const begin = predecessor ? prefilledFollowUp(predecessor) : await prefilledBeginning(context);
    return drawNew(context, predecessor, { ...prefill({ id: crypto.randomUUID() }), ...begin });
  },
});

/** `?folgt=FM01`: the new grant takes over from that one. */
async function findPredecessor({ db, query }: Pick<Context, 'db' | 'query'>): Promise<Grant | undefined> {
  const code = query.get('folgt');
  return code === null ? undefined : findGrantByCode(db, code);
}

/** `?programm=PR1&teil=2`: the programme and its part are chosen already. The only programme there is needs no choice. */
async function prefilledBeginning({ db, query }: Pick<Context, 'db' | 'query'>): Promise<FieldTexts> {
  const programmes = openProgrammes(await listProgrammes(db));
  const named = programmes.find(({ code }) => code === query.get('programm'));
  const programme = named ?? (programmes.length === 1 ? programmes[0] : undefined);
  const part = programme?.parts.find(({ number }) => `${number}` === query.get('teil'));
  return prefill({ programmeId: programme?.id, partId: part?.id });
}

const create = post(routes.newGrant, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const predecessor = await findPredecessor(context);
    const read = context.read(newGrantForm);
    if (!read.ok) return drawNew(context, predecessor, read);
    const { id, ...facts } = read.value;
    const first = { state: 'preparing', on: context.today, followsId: predecessor?.id ?? null } as const;
    const outcome = await addGrant(context.db, context.by, context.now, facts, {
      id,
      ...first,
      daysFromProgramme: true,
    });
    if (!outcome.ok) return drawNew(context, predecessor, refuse(read, outcome));
    return seeOther(routes.grant.href({ code: outcome.code }), 'grants.notice.saved');
  },
});

const edit = get(routes.editGrant, {
  help: 'grants.help.grant-form',
  may: 'grants.grant.edit',
  example: { code: 'FM02' },
  handle: async (context) => {
    const grant = await visibleGrant(context);
    return drawEdit(context, grant, prefilledGrant(grant));
  },
});

const save = post(routes.editGrant, {
  may: 'grants.grant.edit',
  handle: async (context) => {
    const grant = await visibleGrant(context);
    const read = context.read(grantForm, prefilledGrant(grant));
    if (!read.ok) return drawEdit(context, grant, read);
    const outcome = await reviseGrant(context.db, context.by, context.now, grant, read.value);
    if (!outcome.ok) return drawEdit(context, grant, refuse(read, outcome));
    return seeOther(routes.grant.href({ code: grant.code }), 'grants.notice.saved');
  },
});

const statusOf = (state: object) => ('ok' in state ? 422 : 200);
const crumbsOf = ({ t }: Pick<Context, 't'>) => [{ label: t('grants.grants.title'), href: routes.grants.href({}) }];

async function drawNew(
  context: Context,
  predecessor: Grant | undefined,
  state: FieldTexts | FormResult<NewGrantFields>,
) {
  const { db, page, t } = context;
  const form = bind(newGrantForm, state);
  const programmes = openProgrammes(await listProgrammes(db), predecessor?.programmeId);
  return page({
    title: t('grants.grant.new'),
    status: statusOf(state),
    body: <EditGrantView {...{ predecessor, form, programmes }} id={form.control('id').value} />,
    crumbs: crumbsOf(context),
  });
}

async function drawEdit(context: Context, grant: Grant, state: FieldTexts | FormResult<GrantFields>) {
  const programmes = openProgrammes(await listProgrammes(context.db), grant.programmeId);
  return context.page({
    title: grant.code,
    status: statusOf(state),
    body: <EditGrantView {...{ grant, programmes }} form={bind(grantForm, state)} />,
    crumbs: crumbsOf(context),
  });
}

export const grantEditPages: readonly Page[] = [showNew, create, edit, save];
