import { refuse } from '#platform/forms/form.ts';
import { type Context, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { routes } from '../routes.ts';
import { newOptionForm, optionForm, removalForm } from './form.ts';
import { listOptions } from './option.data.ts';
import { changeOption, discardFinding, dropOption, proposeOption } from './option.verbs.ts';
import { showFinding } from './pages.tsx';
import { changeableFinding } from './visible.pages.tsx';

const may = 'voices.finding.edit';

const add = post(routes.options, {
  may,
  async handle(context) {
    const finding = await changeableFinding(context);
    const read = context.read(newOptionForm);
    if (!read.ok) return showFinding(context, finding, { option: read }, 422);
    await proposeOption(context.db, context.by, context.now, finding, read.value);
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.saved');
  },
});

const change = post(routes.option, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const { finding, option } = await visibleOption(context);
    const { id } = option;
    const words = context.read(optionForm);
    if (!words.ok) return showFinding(context, finding, { changed: { id, words } }, 422);
    const outcome = await changeOption(db, by, now, finding, { option, ...words.value });
    if (!outcome.ok) return showFinding(context, finding, { changed: { id, words: refuse(words, outcome) } }, 422);
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.saved');
  },
});

const drop = remove(routes.option, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const { finding, option } = await visibleOption(context);
    const { id } = option;
    const removal = context.read(removalForm);
    if (!removal.ok) return showFinding(context, finding, { changed: { id, removal } }, 422);
    const outcome = await dropOption(db, by, now, finding, { option, reason: removal.value.reason });
    if (!outcome.ok) return showFinding(context, finding, { changed: { id, removal: refuse(removal, outcome) } }, 422);
    return seeOther(routes.finding.href({ code: finding.code }), 'voices.notice.option-dropped');
  },
});

const discard = post(routes.discard, {
  may,
  async handle(context) {
    const { db, by, now } = context;
    const finding = await changeableFinding(context);
    const read = context.read(removalForm);
    if (!read.ok) return showFinding(context, finding, { discard: read }, 422);
    const outcome = await discardFinding(db, by, now, finding, read.value.reason);
    if (!outcome.ok) return showFinding(context, finding, { discard: refuse(read, outcome) }, 422);
    return seeOther(routes.findings.href({}), 'voices.notice.finding-discarded');
  },
});

/** A solution of the finding of an address. */
async function visibleOption(context: Context<'/befunde/:code/loesungen/:option'>) {
  const finding = await changeableFinding(context);
  const option = (await listOptions(context.db, finding.id)).find(({ id }) => id === context.params.option);
  return { finding, option: visible(context.reach, option, 'county-wide') };
}

export const optionPages: readonly Page[] = [add, change, drop, discard];
