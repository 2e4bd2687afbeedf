import { listMunicipalities } from '#modules/directory/index.ts';
import { type Edge, edgesOf } from '#modules/thread/index.ts';
import { canAgree } from '#platform/forms/agreed.ts';
import { canShareName } from '#platform/forms/anyway.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { listHistory } from '#platform/history/read.ts';
import { type Context, get, post, remove, seeOther } from '#platform/http/page.ts';
import { wordsIn } from '#platform/i18n/words.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { listCards } from '../contribution/list.data.ts';
import { scopesOfCard } from '../contribution/rules.ts';
import { listGatherings } from '../occasion/gathering.data.ts';
import { gatheringName } from '../occasion/gathering.rules.ts';
import { listQuotes } from '../quote/data.ts';
import { waitingFor } from '../receipt/misreading.pages.tsx';
import { routes } from '../routes.ts';
import { onFinding } from '../slots.ts';
import { type Finding, listDecisions, listFindingPlaces, listFindings } from './data.ts';
import { findingColumns } from './export.ts';
import {
  comparisonForm,
  confirmationWithdrawalForm,
  decisionForm,
  findingForm,
  newFindingForm,
  newOptionForm,
  prefilledFinding,
  quoteForm,
  removalForm,
} from './form.ts';
import { FindingsView } from './list.views.tsx';
import { listOptions } from './option.data.ts';
import type { ChangedOption } from './option-change.views.tsx';
import type { DroppedQuote } from './quote.views.tsx';
import {
  compareFinding,
  confirmFinding,
  decideFinding,
  draftFinding,
  reviseFinding,
  withdrawConfirmation,
} from './verbs.ts';
import { EditFindingView, FindingView, type Relative } from './views.tsx';
import { changeableFinding, mayChange, visibleAmong, visibleFinding } from './visible.pages.tsx';

export const findingsPage = get(routes.findings, {
  may: 'voices.finding.read',
  example: {},
  help: 'voices.help.findings',
  async handle(context) {
    const { db, by, access, page, query, t, language } = context;
    const all = await visibleAmong(context, await listFindings(db));
    const places = await listFindingPlaces(db);
    const municipalities = await listMunicipalities(db);
    const place = municipalities.find(({ code }) => code === query.get('ort'));
    const gathering = (await listGatherings(db)).find(({ code }) => code === query.get(gatheringName));
    const ofGathering = gathering && new Set((await listFindings(db, gathering.id)).map(({ id }) => id));
    const withDrafts = query.get('ohne') !== 'entwurf';
    const findings = all
      .filter(({ id, state }) => (!ofGathering || ofGathering.has(id)) && (withDrafts || state !== 'draft'))
      .filter(({ id }) => !place || (places.get(id) ?? []).some(({ code }) => code === place.code));
    const file = await tableResponse(context, 'befunde', findingColumns(wordsIn(language, t), places), findings);
    if (file) return file;
    const mayEdit = access.may(by, 'voices.finding.edit');
    return page({
      title: t('voices.findings.title'),
      body: <FindingsView {...{ findings, all, place, gathering, withDrafts, places, municipalities, mayEdit }} />,
    });
  },
});

export const findingPage = get(routes.finding, {
  help: 'voices.help.finding',
  may: 'voices.finding.read',
  example: { code: 'F-06' },
  handle: async (context) => showFinding(context, await visibleFinding(context), {}, 200),
});

/** What was sent and not taken, with the solution that it is about. */
export interface Failed {
  option?: FormResult<(typeof newOptionForm)['fields']>;
  changed?: ChangedOption;
  discard?: FormResult<(typeof removalForm)['fields']>;
  decision?: FormResult<(typeof decisionForm)['fields']>;
  comparison?: FormResult<(typeof comparisonForm)['fields']>;
  quote?: FormResult<(typeof quoteForm)['fields']>;
  droppedQuote?: DroppedQuote;
  withdrawal?: FormResult<(typeof confirmationWithdrawalForm)['fields']>;
  notice?: Refusal;
}

/** The page of a finding; after a refusal with what was sent. */
export async function showFinding(context: Context, finding: Finding, failed: Failed, status: number) {
  const { db, by, access, page, t } = context;
  const cards = access.may(by, 'voices.contribution.read') ? await listCards(db, { findingId: finding.id }) : [];
  const body = (
    <FindingView
      finding={finding}
      cards={cards}
      waiting={await waitingFor(context, cards)}
      opens={(card) => reaches(access.reach(by, 'voices.contribution.read'), scopesOfCard(card))}
      more={await askSlot(onFinding, { db, by, access, finding })}
      options={await listOptions(db, finding.id)}
      decisions={await listDecisions(db, finding.id)}
      quotes={await listQuotes(db, finding.id)}
      forms={{
        option: bind(newOptionForm, failed.option ?? prefill({ id: crypto.randomUUID() })),
        changed: failed.changed,
        discard: bind(removalForm, failed.discard ?? {}),
        decision: bind(decisionForm, failed.decision ?? prefill({ id: crypto.randomUUID(), decidedOn: context.today })),
        comparison: bind(comparisonForm, failed.comparison ?? {}),
        quote: bind(quoteForm, failed.quote ?? {}),
        droppedQuote: failed.droppedQuote,
        withdrawal: bind(confirmationWithdrawalForm, failed.withdrawal ?? {}),
      }}
      refusal={failed.notice}
      today={context.today}
      relatives={relativesOf(finding, await edgesOf(db, { kind: 'finding', id: finding.id }))}
      mayEdit={await mayChange(db, { by, reach: access.reach(by, 'voices.finding.edit') }, finding)}
      mayAnswer={access.may(by, 'voices.contribution.triage')}
      entries={await listHistory(db, { kind: 'finding', id: finding.id }, 20)}
    />
  );
  return page({
    title: finding.code,
    status,
    body,
    crumbs: [{ label: t('voices.findings.title'), href: routes.findings.href({}) }],
  });
}

/** What was merged and split, from this finding's side. */
function relativesOf(finding: Finding, edges: readonly Edge[]): Relative[] {
  return edges.flatMap(({ type, from, to, reason, state }): Relative[] => {
    const isFrom = from.id === finding.id;
    const { code, title } = isFrom ? to : from;
    const relative = { code, title, reason };
    if (state === 'withdrawn') return [];
    else if (type === 'merged-into') return [{ ...relative, how: isFrom ? 'merged-into' : 'took-in' }];
    else if (type === 'split-from') return [{ ...relative, how: isFrom ? 'split-from' : 'gave' }];
    else return [];
  });
}

export const newFindingPage = get(routes.newFinding, {
  help: 'voices.help.finding-form',
  may: 'voices.finding.edit',
  example: {},
  handle: ({ page, t }) =>
    page({
      title: t('voices.findings.new'),
      body: (
        <EditFindingView
          action={routes.newFinding.href({})}
          form={bind(newFindingForm, prefill({ id: crypto.randomUUID() }))}
        />
      ),
    }),
});

export const createFinding = post(routes.newFinding, {
  may: 'voices.finding.edit',
  async handle({ db, by, now, page, t, ...context }) {
    const read = context.read(newFindingForm);
    const again = (refused: typeof read) =>
      page({
        title: t('voices.findings.new'),
        status: 422,
        body: <EditFindingView action={routes.newFinding.href({})} form={bind(newFindingForm, refused)} />,
      });
    if (!read.ok) return again(read);
    const { id, ...fields } = read.value;
    // Whoever works in one room does not hear of what others found.
    const known = context.reach.kind === 'everything' ? await listFindings(db) : [];
    const alone = canShareName(context.sent, { id, title: fields.title }, known);
    if (!alone.ok) return again(refuse(read, alone));
    const draft = await draftFinding(db, by, now, { ...fields, gatheringId: null }, { id });
    return seeOther(routes.finding.href({ code: draft.code }), 'voices.notice.saved');
  },
});

export const editFindingPage = get(routes.editFinding, {
  help: 'voices.help.finding-form',
  may: 'voices.finding.edit',
  example: { code: 'F-06' },
  async handle(context) {
    const finding = await changeableFinding(context);
    return showEdit(context, finding, bind(newFindingForm, prefilledFinding(finding)), 200);
  },
});

export const saveFinding = post(routes.editFinding, {
  may: 'voices.finding.edit',
  async handle(context) {
    const finding = await changeableFinding(context);
    const read = context.read(findingForm, prefilledFinding(finding));
    if (!read.ok) return showEdit(context, finding, bind(newFindingForm, read), 422);
    const outcome = await reviseFinding(context.db, context.by, context.now, finding, read.value);
    if (!outcome.ok) return showEdit(context, finding, bind(newFindingForm, refuse(read, outcome)), 422);
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.saved');
  },
});

function showEdit(
  { page }: Context,
  finding: Finding,
  form: Parameters<typeof EditFindingView>[0]['form'],
  status: number,
) {
  const action = routes.editFinding.href({ code: finding.code });
  const back = routes.finding.href({ code: finding.code });
  return page({
    title: finding.code,
    status,
    body: <EditFindingView action={action} form={form} code={finding.code} cancelHref={back} />,
  });
}

export const confirmPage = post(routes.confirmation, {
  may: 'voices.finding.edit',
  async handle(context) {
    const finding = await changeableFinding(context);
    const agreed = canAgree(context.sent, prefilledFinding(finding));
    const outcome = agreed.ok ? await confirmFinding(context.db, context.by, context.now, finding) : agreed;
    if (!outcome.ok) return showFinding(context, finding, { notice: outcome }, 422);
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.confirmed');
  },
});

export const withdrawPage = remove(routes.confirmation, {
  may: 'voices.finding.edit',
  async handle(context) {
    const { db, by, now } = context;
    const finding = await changeableFinding(context);
    const read = context.read(confirmationWithdrawalForm);
    if (!read.ok) return showFinding(context, finding, { withdrawal: read }, 422);
    const outcome = await withdrawConfirmation(db, by, now, finding, read.value.reason);
    if (!outcome.ok) return showFinding(context, finding, { withdrawal: refuse(read, outcome) }, 422);
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.confirmation-withdrawn');
  },
});
export const decidePage = post(routes.decision, {
  may: 'voices.finding.edit',
  async handle(context) {
    const { db, by, today, now } = context;
    const finding = await changeableFinding(context);
    const read = context.read(decisionForm);
    if (!read.ok) return showFinding(context, finding, { decision: read }, 422);
    const outcome = await decideFinding(db, by, now, finding, read.value, today);
    if (!outcome.ok) return showFinding(context, finding, { decision: refuse(read, outcome) }, 422);
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.saved');
  },
});

export const comparePage = post(routes.comparison, {
  may: 'voices.finding.edit',
  async handle(context) {
    const { db, by, today, now } = context;
    const finding = await changeableFinding(context);
    const read = context.read(comparisonForm);
    if (!read.ok) return showFinding(context, finding, { comparison: read }, 422);
    const outcome = await compareFinding(db, by, now, finding, read.value.comparison, today);
    if (!outcome.ok) return showFinding(context, finding, { comparison: refuse(read, outcome) }, 422);
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.saved');
  },
});
