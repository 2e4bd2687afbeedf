import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { findSource } from '../data.ts';
import { listEditions } from '../edition/data.ts';
import { canBegin, type Edition, freeCode, inEdition, nextNumber } from '../edition/rules.ts';
import { visibleEditionByCode } from '../edition/visible.pages.tsx';
import { routes } from '../routes.ts';
import { onEmptyConcept } from '../slots.ts';
import { type BeginFields, beginForm, factsForm, prefilledFacts } from './begin.form.ts';
import { changeFacts, startEdition } from './begin.verbs.ts';
import { BeginView, type FactsProps, FactsView } from './begin.views.tsx';
import { beginningsFor } from './template.rules.ts';

const may = 'concept.edition.edit';

const show = get(routes.conceptNew, {
  help: 'concept.help.begin',
  may,
  example: {},
  handle: (context) => draw(context),
});

const begin = post(routes.conceptNew, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const result = context.read(beginForm);
    if (!result.ok) return draw(context, result);
    const { beginning, sourceKey, ...input } = result.value;
    const source = await findSource(db, sourceKey, 'edition');
    const outcome = await startEdition(db, by, now, input, { beginning, source });
    if (!outcome.ok) return draw(context, refuse(result, outcome));
    return seeOther(routes.concept.href({}, inEdition(outcome.edition.code)), 'concept.notice.edition-begun');
  },
});

async function draw(context: Context, refused?: FormResult<BeginFields>): Promise<Response> {
  const { db, by, access, today, t } = context;
  const editions = await listEditions(db);
  const offered = beginningsFor(editions.length > 0);
  const fresh = prefill({
    id: crypto.randomUUID(),
    number: nextNumber(editions),
    // What comes next is mostly called the same.
    title: editions.find(({ number }) => number === nextNumber(editions) - 1)?.title,
    code: freeCode(
      today.slice(0, 4),
      editions.map(({ code }) => code),
    ),
    beginning: offered[0],
    sourceKey: context.query.get('aus') ?? undefined,
  });
  const allowed = canBegin(editions);
  const title = t(editions.length > 0 ? 'concept.edition.begin-next' : 'concept.edition.begin-first');
  const refusal = allowed.ok || refused ? undefined : allowed;
  const form = bind(beginForm, refused ?? fresh);
  const source = await findSource(db, form.control('sourceKey').value, 'edition');
  const others = (await askSlot(onEmptyConcept, { by, access, t })).flat();
  const body = <BeginView {...{ title, offered, refusal, source, others, form }} />;
  return context.page({ title, body, ...(refused ? { status: 422 } : {}) });
}

const edit = get(routes.editionFacts, {
  help: 'concept.help.edition-form',
  may,
  example: { code: 'K-2026' },
  handle: async (context) => {
    const edition = await visibleEditionByCode(context);
    return drawFacts(context, edition, bind(factsForm, prefilledFacts(edition)));
  },
});

const change = post(routes.editionFacts, {
  may,
  handle: async (context) => {
    const { db, by, now } = context;
    const edition = await visibleEditionByCode(context);
    const result = context.read(factsForm, prefilledFacts(edition));
    const again = (refused: typeof result) => drawFacts(context, edition, bind(factsForm, refused), 422);
    if (!result.ok) return again(result);
    const outcome = await changeFacts(db, by, now, edition, result.value);
    if (!outcome.ok) return again(refuse(result, outcome));
    return seeOther(routes.concept.href({}, inEdition(edition.code)), 'concept.notice.edition-saved');
  },
});

function drawFacts(context: Context, edition: Edition, form: FactsProps['form'], status = 200) {
  const title = `${edition.code} · ${context.t('concept.measure.tab.edit')}`;
  return context.page({ title, status, body: <FactsView edition={edition} form={form} /> });
}

export const beginPages = [show, begin, edit, change];
