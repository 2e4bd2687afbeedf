import { refuse } from '#platform/forms/form.ts';
import { type Context, Forbidden, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { listDue } from '../need/data.ts';
import { sortNeeds } from '../need/rules.ts';
import { routes } from '../routes.ts';
import { deleteSnooze, listSnoozes, upsertSnooze } from './data.ts';
import { snoozeForm, wakeForm } from './form.ts';
import { canPutOff } from './rules.ts';
import { AskUntil, LaterList } from './views.tsx';

/** Only people with an account can put something off for themselves. */
function personId({ by }: Pick<Context, 'by'>): string {
  if (by.kind !== 'person') throw new Forbidden();
  return by.id;
}

async function itemOf(context: Context, key: string | null) {
  const item = (await listDue(context)).find((candidate) => candidate.key === key);
  if (!item) throw new NotFound();
  return item;
}

const askUntil = get(routes.snooze, {
  may: 'cockpit.today.read',
  example: {},
  handle: async (context) => {
    const { query, today, t, db } = context;
    if (query.has('was')) {
      const item = await itemOf(context, query.get('was'));
      return context.page({ title: t('cockpit.later.title'), body: <AskUntil item={item} today={today} /> });
    }
    const snoozes = await listSnoozes(db, personId(context));
    const { later } = sortNeeds(await listDue(context), snoozes, today);
    return context.page({ title: t('cockpit.later.list'), body: <LaterList later={later} /> });
  },
});

const putOff = post(routes.snooze, {
  may: 'cockpit.today.read',
  handle: async (context) => {
    const { db, now, today, t } = context;
    const person = personId(context);
    const result = context.read(snoozeForm);
    const item = await itemOf(context, result.submitted.key?.[0] ?? null);
    const decision = result.ok ? canPutOff(result.value.untilOn ?? today, today) : undefined;
    if (result.ok && decision?.ok) {
      await upsertSnooze(db, person, item.key, result.value.untilOn ?? today, now);
      return seeOther(routes.today.href({}), 'cockpit.notice.put-off');
    }
    const faulty =
      decision && !decision.ok
        ? refuse(result, { field: 'untilOn', key: decision.key, values: decision.values ?? {} })
        : result;
    const body = <AskUntil item={item} today={today} result={faulty} />;
    return context.page({ status: 422, title: t('cockpit.later.title'), body });
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

export const snoozePages: readonly Page[] = [askUntil, putOff, wake];
