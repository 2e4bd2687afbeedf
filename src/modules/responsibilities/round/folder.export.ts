import type { Db } from '#platform/database/database.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { fills, slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import type { Access } from '#platform/permissions/table.ts';
import { routes } from '../routes.ts';
import { listTasks } from '../task/data.ts';
import { isOpen, scopesOfTask } from '../task/rules.ts';
import { listRounds } from './data.ts';
import { type Round, scopesOfRound } from './rules.ts';

interface PostFolder {
  db: Db;
  by: Actor;
  access: Access;
  t: Translate;
  unitId: string | null;
}

interface FolderChapter {
  part: 'promises' | 'contacts';
  title: string;
  day: string;
  isDue?: boolean;
  none: string;
  rows: { title: string; note?: string; href?: string; on?: string }[];
}

/** Offered by a module of our own level, which we may not import: the name ties the two together. */
const moreInFolder = slot<PostFolder, readonly FolderChapter[]>('grants.post.folder');

/** What the unit of a post owes and is owed, and with whom it sits together. */
export const postFolder = fills(moreInFolder, async (folder) => [await promises(folder), await talks(folder)]);

async function promises({ db, by, access, t, unitId }: PostFolder): Promise<FolderChapter> {
  const reach = access.reach(by, 'responsibilities.area.read');
  const tasks = (await listTasks(db)).filter(
    (task) =>
      isOpen(task) &&
      unitId !== null &&
      [task.ownerId, task.forId, task.areaId].includes(unitId) &&
      reaches(reach, scopesOfTask(task)),
  );
  return {
    part: 'promises',
    title: t('responsibilities.folder.promises'),
    day: t('responsibilities.folder.due'),
    isDue: true,
    none: t('responsibilities.folder.no-promises'),
    rows: tasks
      .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
      .map(({ code, title, owner, for: recipient, isPromise, dueOn }) => ({
        title: `${code} ${title}`,
        note: [
          t('responsibilities.task.who-for-whom', { owner: owner.name, recipient: recipient.name }),
          isPromise ? t('responsibilities.task.promise') : '',
        ]
          .filter(Boolean)
          .join(' · '),
        href: routes.task.href({ code }),
        ...(dueOn !== null && { on: dueOn }),
      })),
  };
}

/** A round is where the offices of the county talk: those of the post's own unit come first. */
async function talks({ db, by, access, t, unitId }: PostFolder): Promise<FolderChapter> {
  const reach = access.reach(by, 'responsibilities.area.read');
  const isOwn = ({ body, areas }: Round) => [body, ...areas].some(({ id }) => id === unitId);
  const rounds = (await listRounds(db))
    .filter((round) => round.ended === null && reaches(reach, scopesOfRound(round)))
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  return {
    part: 'contacts',
    title: t('responsibilities.folder.talks'),
    day: t('responsibilities.folder.last-talk'),
    none: t('responsibilities.folder.no-talks'),
    rows: rounds.map(({ body, areas, lastHeld }) => ({
      title: body.name,
      note: t('responsibilities.round.members', { count: areas.length }),
      href: routes.round.href({ code: body.code }),
      ...(lastHeld && { on: lastHeld.on }),
    })),
  };
}
