import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, post, seeOther } from '#platform/http/page.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { inEdition } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { type PartFields, partForm } from './form.ts';
import { describePart } from './involved.verbs.ts';
import { type InvolvedProps, PartsView } from './involved.views.tsx';
import type { Measure } from './rules.ts';
import { leadScopes } from './scopes.rules.ts';
import { changeableMeasure, shownMeasure } from './visible.pages.tsx';

const may = 'concept.measure.edit';

const show = get(routes.measureInvolved, {
  help: 'concept.help.measure-involved',
  may,
  example: { code: 'M-121' },
  handle: async (context) => draw(context, await changeableMeasure(context, leadScopes)),
});

const describe = post(routes.measureInvolved, {
  may,
  handle: async (context) => {
    const { db, by, now, query } = context;
    const measure = await changeableMeasure(context, leadScopes);
    const partnerId = context.sent.get('partnerId');
    const partner = measure.partners.find(({ id }) => id === partnerId);
    const result = context.read(partForm, partner && prefilledPart(partner));
    if (!result.ok) return draw(context, measure, result);
    const outcome = await describePart(db, by, now, measure, result.value);
    if (!outcome.ok) return draw(context, measure, refuse(result, outcome));
    const address = [{ code: measure.code }, inEdition(query.get('fassung'))] as const;
    return seeOther(routes.measureInvolved.href(...address), 'concept.notice.measure-saved');
  },
});

/** The form of one partner as it begins: what is stored. */
function prefilledPart({ id, part }: Measure['partners'][number]): FieldTexts {
  return prefill({ partnerId: id, part });
}

async function draw(context: Context<'/:code'>, measure: Measure, refused?: FormResult<PartFields>): Promise<Response> {
  const shown = await shownMeasure(context, measure);
  const parts = measure.partners.map((partner) => {
    const isRefused = refused?.submitted.partnerId?.[0] === partner.id;
    return { partner, form: bind(partForm, isRefused && refused ? refused : prefilledPart(partner)) };
  });
  const title = `${measure.code} · ${context.t('concept.involved.title')}`;
  const body = <PartsView shown={shown} parts={parts} />;
  return context.page({ title, body, ...(refused ? { status: 422 } : {}) });
}

/** Pages of units, organisations and municipalities, for whoever may open all of them. */
export function recordLinks({ access, by }: Pick<Context, 'access' | 'by'>): InvolvedProps['recordHref'] {
  const mayOpen = access.reach(by, 'directory.record.read').kind === 'everything';
  return (kind, code) => (mayOpen ? declaredNodeKinds().get(kind)?.href?.(code) : undefined);
}

export const involvedPages = [show, describe];
