import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { visibleQuestion, whoever } from './answer.pages.tsx';
import { listProposals } from './proposal.data.ts';
import { type ProposalFields, prefilledProposal, proposalForm } from './proposal.form.ts';
import type { FieldWords } from './proposal.rules.ts';
import { entryWords, proposeChange } from './proposal.verbs.ts';
import { ProposalView } from './proposal.views.tsx';
import type { Entry } from './rules.ts';

type At = Context<'/stimmt-noch/:token/:code'>;

const show = get(routes.confirmationEntry, {
  may: anybody('a signed link that was sent to the mailbox of whoever stands for the entries'),
  example: 'none',
  perMinute: 60,
  handle: async (context) => {
    const question = await visibleQuestion(context);
    if ('drawn' in question) return question.drawn;
    const entry = entryOf(context, question.entries);
    const words = (await entryWords(context.db, entry)) ?? {};
    const own = (await listProposals(context.db, question.request.id)).find((one) => one.entry.id === entry.id);
    return draw(context, entry, prefilledProposal({ ...words, ...own?.after }));
  },
});

const propose = post(routes.confirmationEntry, {
  may: anybody('a signed link that was sent to the mailbox of whoever stands for the entries'),
  perMinute: 20,
  handle: async (context) => {
    const question = await visibleQuestion(context);
    if ('drawn' in question) return question.drawn;
    const { db, now, params } = context;
    const entry = entryOf(context, question.entries);
    const result = context.read(proposalForm(entry.kind));
    if (!result.ok) return draw(context, entry, result);
    const input = { entry: { kind: entry.kind, id: entry.id }, written: result.value as FieldWords };
    const outcome = await proposeChange(db, whoever(question), now, question.request, input);
    if (!outcome.ok) return draw(context, entry, refuse(result, outcome));
    return seeOther(routes.confirmationAnswer.href({ token: params.token }), 'directory.notice.proposed');
  },
});

function entryOf({ params }: At, entries: readonly Entry[]): Entry {
  const entry = entries.find(({ code }) => code === params.code);
  if (!entry) throw new NotFound();
  return entry;
}

function draw(context: At, entry: Entry, state: FormResult<Partial<ProposalFields>> | FieldTexts) {
  const { params, t } = context;
  return context.page({
    title: t('directory.proposal.title', { title: entry.title }),
    layout: 'plain',
    islands: ['reader'],
    body: (
      <ProposalView
        entry={entry}
        action={routes.confirmationEntry.href(params)}
        back={routes.confirmationAnswer.href(params)}
        form={bind(proposalForm(entry.kind), state)}
      />
    ),
    ...('ok' in state && { status: 422 }),
  });
}

export const proposalPages: readonly Page[] = [show, propose];
