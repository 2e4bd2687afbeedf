import { bind } from '#platform/forms/bind.ts';
import { get, NotFound, type Page, post, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { listBarrierReports } from './data.ts';
import { barrierForm } from './form.ts';
import { answerBarrier, reportBarrier } from './verbs.ts';
import { BarrierFormView, BarrierList } from './views.tsx';

const write = get(routes.reportBarrier, {
  may: 'information.barrier.report',
  example: { lang: 'de' },
  handle: (context) =>
    context.page({
      title: context.t('information.barrier.title'),
      body: <BarrierFormView form={bind(barrierForm)} />,
      islands: ['reader'],
    }),
});

const send = post(routes.reportBarrier, {
  may: 'information.barrier.report',
  perMinute: 5,
  handle: async (context) => {
    const result = context.read(barrierForm);
    if (!result.ok)
      return context.page({
        title: context.t('information.barrier.title'),
        status: 422,
        body: <BarrierFormView form={bind(barrierForm, result)} />,
        islands: ['reader'],
      });
    await reportBarrier(context.db, context.by, context.now, result.value);
    return seeOther(routes.reportBarrier.href({ lang: context.language.tag }), 'information.notice.barrier-sent');
  },
});

const list = get(routes.barriers, {
  help: 'information.help.barriers',
  may: 'information.barrier.answer',
  example: {},
  handle: async (context) =>
    context.page({
      title: context.t('information.report.list'),
      body: <BarrierList reports={await listBarrierReports(context.db)} />,
    }),
});

const answer = post(routes.barrierAnswer, {
  may: 'information.barrier.answer',
  handle: async ({ db, by, now, params }) => {
    if (!isId(params.id) || !(await answerBarrier(db, by, now, params.id))) throw new NotFound();
    return seeOther(routes.barriers.href({}), 'information.notice.answered');
  },
});

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export const pages: readonly Page[] = [write, send, list, answer];
