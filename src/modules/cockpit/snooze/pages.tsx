import { refuse } from '#platform/forms/form.ts';
import { type Context, Forbidden, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import type { DueItem } from '#platform/manifest/manifest.ts';
import { listDue } from '../need/data.ts';
import { sortNeeds } from '../need/rules.ts';
import { routes } from '../routes.ts';
import { deleteSnooze, listSnoozes, upsertSnooze } from './data.ts';
import { snoozeForm, wakeForm } from './form.ts';
import { canPutOff } from './rules.ts';
import { ChooseDay, LaterList } from './views.tsx';

/** Only people with an account can put something off for themselves. */
function personId({ by }: Pick<Context, 'by'>): string {
  if (by.kind !== 'person') throw new Forbidden();
  return by.id;
}

/** The thing that is due under this key, among those that this person sees. */
async function visibleItem(context: Context, key: string | null): Promise<DueItem> {
  const item = (await listDue(context)).find((candidate) => candidate.key === key);
  return visible(context.reach, item, ({ scopes }) => scopes);
}

const later = get(routes.snooze, {
  help: 'cockpit.help.later',
  may: 'cockpit.today.read',
  example: {},
  handle: async (context) => {
    const { query, today, t, db } = context;
    if (query.has('was')) {
      const item = await visibleItem(context, query.get('was'));
      return context.page({ title: t('cockpit.later.title'), body: <ChooseDay item={item} today={today} /> });
    }
    const snoozes = await listSnoozes(db, personId(context));
    const needs = sortNeeds(await listDue(context), snoozes, today);
    return context.page({ title: t('cockpit.later.list'), body: <LaterList later={needs.later} /> });
  },
});

const putOff = post(routes.snooze, {
  may: 'cockpit.today.read',
  handle: async (context) => {
    const { db, now, today, t } = context;
    const person = personId(context);
    const result = context.read(snoozeForm);
    const item = await visibleItem(context, result.submitted.key?.[0] ?? null);
    const again = (refused: typeof result) => {
      const body = <ChooseDay item={item} today={today} result={refused} />;
      return context.page({ status: 422, title: t('cockpit.later.title'), body });
    };
    if (!result.ok) return again(result);
    const { untilOn } = result.value;
    const outcome = canPutOff(untilOn, item.dueOn, today);
    if (!outcome.ok) return again(refuse(result, outcome));
    await upsertSnooze(db, person, item.key, untilOn, now);
    return seeOther(routes.today.href({}), 'cockpit.notice.put-off');
  },
});

const wake = remove(routes.snooze, {
  may: 'cockpit.today.read',
  handle: async (context) => {
    const result = context.read(wakeForm);
    if (result.ok) await deleteSnooze(context.db, personId(context), result.value.key);
    return seeOther(routes.today.href({}), 'cockpit.notice.back');
  },
});

export const snoozePages: readonly Page[] = [later, putOff, wake];
