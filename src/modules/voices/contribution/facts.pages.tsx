import { listMunicipalities } from '#modules/directory/index.ts';
import { refuse } from '#platform/forms/form.ts';
import { post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { factsForm, prefilledFacts } from './form.ts';
import { showCard, visibleCard } from './pages.tsx';
import { correctFacts } from './verbs.ts';

export const correctCard = post(routes.facts, {
  may: 'voices.contribution.transcribe',
  async handle(context) {
    const { db, by, now } = context;
    const card = await visibleCard(context);
    const read = context.read(factsForm, prefilledFacts(card));
    if (!read.ok) return showCard(context, card, { facts: read }, 422);
    const outcome = await correctFacts(db, by, now, card, read.value, await listMunicipalities(db));
    if (!outcome.ok) return showCard(context, card, { facts: refuse(read, outcome) }, 422);
    return seeOther(routes.card.href({ code: card.code }), 'voices.notice.saved');
  },
});
