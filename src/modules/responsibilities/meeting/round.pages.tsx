import { listHistory } from '#platform/history/read.ts';
import { get } from '#platform/http/page.ts';
import type { Scope } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { roundStanding } from '../round/rules.ts';
import { visibleRound } from '../round/visible.pages.tsx';
import { routes } from '../routes.ts';
import { listTasks } from '../task/data.ts';
import { isOpen } from '../task/rules.ts';
import { listMeetings } from './data.ts';
import { RoundView } from './round.views.tsx';

const show = get(routes.round, {
  help: 'responsibilities.help.rounds',
  may: 'responsibilities.area.read',
  example: { code: 'B5' },
  handle: async (context) => {
    const { db, by, access, reach, today } = context;
    const round = await visibleRound(context);
    const { body } = round;
    const props = {
      round,
      standing: roundStanding(round, today),
      meetings: await listMeetings(db, body.id),
      tasks: (await listTasks(db)).filter((task) => isOpen(task) && task.meeting?.roundId === body.id),
      history: await listHistory(db, { kind: 'round', id: body.id }),
      opens: (scopes: readonly Scope[]) => reaches(reach, scopes),
      mayEdit: access.may(by, 'responsibilities.round.edit'),
      today,
    };
    return context.page({ title: `${body.code} ${body.name}`, body: <RoundView {...props} /> });
  },
});

export const roundMeetingPages = [show];
