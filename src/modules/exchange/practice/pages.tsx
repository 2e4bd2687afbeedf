import { listEditions } from '#modules/concept/index.ts';
import { listNodesOf, nodeKeyOf } from '#modules/thread/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { routes } from '../routes.ts';
import { findPractice } from './data.ts';
import { type OutcomeFields, outcomeForm, type PracticeFields, practiceForm, prefilledPractice } from './form.ts';
import type { Practice } from './rules.ts';
import { changePractice, endPractice, listHeirs, removePractice, reopenPractice } from './verbs.ts';
import { PracticeEditView, PracticeView } from './views.tsx';

const may = 'exchange.visit.edit';

const show = get(routes.practice, {
  help: 'exchange.help.practice',
  may: 'exchange.visit.read',
  example: { code: 'GB-01' },
  handle: async (context) => draw(context, await visiblePractice(context)),
});

const edit = get(routes.practiceEdit, {
  help: 'exchange.help.practice',
  may,
  example: { code: 'GB-01' },
  handle: async (context) => {
    const practice = await visiblePractice(context);
    return drawEdit(context, practice, prefilledPractice(practice));
  },
});

const change = post(routes.practiceEdit, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const practice = await visiblePractice(context);
    const result = context.read(practiceForm, prefilledPractice(practice));
    if (!result.ok) return drawEdit(context, practice, result);
    const outcome = await changePractice(db, by, now, practice, result.value);
    if (!outcome.ok) return drawEdit(context, practice, refuse(result, outcome));
    return seeOther(routes.practice.href({ code: practice.code }), 'exchange.notice.idea-saved');
  },
});

const removal = remove(routes.practiceEdit, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const practice = await visiblePractice(context);
    const result = context.read(reasonForm);
    if (!result.ok) return draw(context, practice, { removal: result });
    const outcome = await removePractice(db, by, now, practice, result.value.reason);
    if (!outcome.ok) return draw(context, practice, { removal: refuse(result, outcome) });
    return seeOther(routes.visit.href({ code: practice.visit.code }), 'exchange.notice.removed');
  },
});

const end = post(routes.practiceOutcome, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const practice = await visiblePractice(context);
    const result = context.read(outcomeForm);
    if (!result.ok) return draw(context, practice, { outcome: result });
    const outcome = await endPractice(db, by, now, practice, result.value);
    if (!outcome.ok) return draw(context, practice, { outcome: refuse(result, outcome) });
    return seeOther(routes.practice.href({ code: practice.code }), 'exchange.notice.ended');
  },
});

const reopen = remove(routes.practiceOutcome, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const practice = await visiblePractice(context);
    const outcome = await reopenPractice(db, by, now, practice);
    if (!outcome.ok)
      return draw(context, practice, { outcome: refuse({ ok: false, errors: [], submitted: {} }, outcome) });
    return seeOther(routes.practice.href({ code: practice.code }), 'exchange.notice.reopened');
  },
});

async function visiblePractice({ db, reach, params }: Context<'/:code'>): Promise<Practice> {
  return visible(reach, await findPractice(db, params.code), 'county-wide');
}

interface Refused {
  outcome?: FormResult<OutcomeFields>;
  removal?: FormResult<ReasonFields>;
}

async function draw(context: Context, practice: Practice, refused: Refused = {}): Promise<Response> {
  const { db, by, access, t } = context;
  const came = await listHeirs(db, practice);
  const nodes = await listNodesOf(db, came);
  const props = {
    practice,
    heirs: came.flatMap((one) => nodes.get(nodeKeyOf(one)) ?? []),
    hasEdition: (await listEditions(db)).length > 0,
    history: await listHistory(db, { kind: 'practice', id: practice.id }),
    mayEdit: access.may(by, may),
    mayMake: access.may(by, 'concept.edition.edit'),
    outcome: bind(outcomeForm, refused.outcome ?? {}),
    removal: bind(reasonForm, refused.removal ?? {}),
  };
  return context.page({
    title: `${practice.code} ${practice.title}`,
    body: <PracticeView {...props} />,
    crumbs: [
      { label: t('exchange.visit.plural'), href: routes.visits.href({}) },
      { label: practice.visit.title, href: routes.visit.href({ code: practice.visit.code }) },
    ],
    ...(Object.keys(refused).length > 0 ? { status: 422 } : {}),
  });
}

function drawEdit(context: Context, practice: Practice, state: FormResult<PracticeFields> | FieldTexts) {
  const body = <PracticeEditView practice={practice} form={bind(practiceForm, state)} />;
  return context.page({
    title: `${practice.code} ${practice.title}`,
    status: 'ok' in state ? 422 : 200,
    body,
  });
}

export const practicePages = [show, edit, change, removal, end, reopen];
