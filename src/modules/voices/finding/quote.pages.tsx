import { refuse } from '#platform/forms/form.ts';
import { type Context, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { findCardByCode } from '../contribution/data.ts';
import { cardCode, scopesOfCard } from '../contribution/rules.ts';
import { listQuotes } from '../quote/data.ts';
import { unknownCard } from '../quote/rules.ts';
import { dropQuote, takeQuote } from '../quote/verbs.ts';
import { routes } from '../routes.ts';
import { quoteForm, removalForm } from './form.ts';
import { showFinding } from './pages.tsx';
import { changeableFinding } from './visible.pages.tsx';

const may = 'voices.finding.edit';

const take = post(routes.quotes, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const finding = await changeableFinding(context);
    const read = context.read(quoteForm);
    if (!read.ok) return showFinding(context, finding, { quote: read }, 422);
    const found = await findCardByCode(db, cardCode(read.value.card));
    const card = found && reaches(context.reach, scopesOfCard(found)) ? found : undefined;
    const outcome = card ? await takeQuote(db, by, now, finding, card, read.value.text) : unknownCard;
    if (!outcome.ok) return showFinding(context, finding, { quote: refuse(read, outcome) }, 422);
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.saved');
  },
});

/** A quote that was chosen by mistake, or that its card does not stand for, goes out again. */
const drop = remove(routes.quote, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const { finding, quote } = await visibleQuote(context);
    const removal = context.read(removalForm);
    if (!removal.ok) return showFinding(context, finding, { droppedQuote: { id: quote.id, removal } }, 422);
    const outcome = await dropQuote(db, by, now, finding, { quote, reason: removal.value.reason });
    if (outcome.ok) return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.quote-dropped');
    const droppedQuote = { id: quote.id, removal: refuse(removal, outcome) };
    return showFinding(context, finding, { droppedQuote }, 422);
  },
});

/** A quote in the finding of an address. */
async function visibleQuote(context: Context<'/befunde/:code/zitate/:quote'>) {
  const finding = await changeableFinding(context);
  const quote = (await listQuotes(context.db, finding.id)).find(({ id }) => id === context.params.quote);
  return { finding, quote: visible(context.reach, quote, 'county-wide') };
}

export const quotePages: readonly Page[] = [take, drop];
