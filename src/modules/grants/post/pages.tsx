import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { listGrants } from '../grant/data.ts';
import { handoverForm, reopenForm } from '../handover/form.ts';
import { handoverViews, isInHandoverView, missingParts } from '../handover/rules.ts';
import { completePart, reopenPart } from '../handover/verbs.ts';
import { routes } from '../routes.ts';
import { listPosts } from './data.ts';
import { PostView } from './file.views.tsx';
import { markOf, readFolder } from './folder.pages.tsx';
import { rowsOf } from './folder.rules.ts';
import { postEndForm, postRemovalForm, prefilledEnd } from './form.ts';
import type { Post } from './rules.ts';
import { movePostEnd, removePost } from './verbs.ts';
import { PostsView } from './views.tsx';
import { visiblePost } from './visible.pages.tsx';

const list = get(routes.posts, {
  help: 'grants.help.posts',
  may: 'grants.post.read',
  example: {},
  handle: async ({ db, by, access, query, today, page, t }) => {
    const posts = await listPosts(db);
    const handover = handoverViews.find((name) => name === query.get('uebergabe'));
    return page({
      title: t('grants.posts.title'),
      body: (
        <PostsView
          posts={posts.filter((post) => handover === undefined || isInHandoverView(post, handover, today))}
          all={posts}
          handover={handover}
          grants={await listGrants(db)}
          today={today}
          mayEdit={access.may(by, 'grants.post.edit')}
        />
      ),
      crumbs: [{ label: t('grants.grants.title'), href: routes.grants.href({}) }],
    });
  },
});

type At = Context<'/geld/stellen/:code'>;

const one = get(routes.post, {
  help: 'grants.help.posts',
  may: 'grants.post.read',
  example: { code: 'ST1' },
  handle: async (context) => show(context, await visiblePost(context)),
});

interface Failed {
  handover?: FormResult<(typeof handoverForm)['fields']>;
  end?: FormResult<(typeof postEndForm)['fields']>;
  removal?: FormResult<(typeof postRemovalForm)['fields']>;
}

async function show(context: At, found: Post, failed: Failed = {}) {
  const { db, by, access, today, page, t } = context;
  const mayEdit = access.may(by, 'grants.post.edit');
  const chapters = await readFolder(context, found);
  const failedPart = failed.handover?.submitted.part?.[0];
  const grants = (await listGrants(db)).filter(({ id }) => found.grantIds.includes(id));
  const body = (
    <PostView
      {...{ post: found, grants, today }}
      chapters={chapters}
      completing={
        new Map(
          missingParts(found).map((part) => [
            part,
            {
              form: bind(handoverForm, failed.handover && failedPart === part ? failed.handover : {}),
              mark: markOf(chapters, part),
            },
          ]),
        )
      }
      forms={{
        end: bind(postEndForm, failed.end ?? prefilledEnd(found)),
        removal: bind(postRemovalForm, failed.removal ?? {}),
      }}
      mayEdit={mayEdit}
    />
  );
  const crumbs = [{ label: t('grants.posts.title'), href: routes.posts.href({}) }];
  return page({
    title: `${found.code} ${found.title}`,
    status: Object.keys(failed).length > 0 ? 422 : 200,
    body,
    crumbs,
  });
}

const complete = post(routes.handover, {
  may: 'grants.post.edit',
  handle: async (context) => {
    const found = await visiblePost(context);
    const read = context.read(handoverForm);
    if (!read.ok) return show(context, found, { handover: read });
    const { part, note, read: mark } = read.value;
    const chapters = await readFolder(context, found);
    const content = { rows: rowsOf(chapters, part), isAsRead: mark === markOf(chapters, part) };
    const outcome = await completePart(context.db, context.by, context.now, found, { part, note, content });
    if (!outcome.ok) return show(context, found, { handover: refuse(read, outcome) });
    return seeOther(routes.post.href({ code: found.code }), 'grants.notice.part-done');
  },
});

const reopen = remove(routes.handover, {
  may: 'grants.post.edit',
  handle: async (context) => {
    const found = await visiblePost(context);
    const read = context.read(reopenForm);
    if (read.ok) await reopenPart(context.db, context.by, context.now, found, read.value.part);
    return seeOther(routes.post.href({ code: found.code }), 'grants.notice.part-open');
  },
});

const moveEnd = post(routes.postEnd, {
  may: 'grants.post.edit',
  handle: async (context) => {
    const found = await visiblePost(context);
    const read = context.read(postEndForm, prefilledEnd(found));
    if (!read.ok) return show(context, found, { end: read });
    const outcome = await movePostEnd(context.db, context.by, context.now, found, read.value);
    if (!outcome.ok) return show(context, found, { end: refuse(read, outcome) });
    return seeOther(routes.post.href({ code: found.code }), 'grants.notice.saved');
  },
});

const takeAway = post(routes.postRemoval, {
  may: 'grants.post.edit',
  handle: async (context) => {
    const found = await visiblePost(context);
    const read = context.read(postRemovalForm);
    if (!read.ok) return show(context, found, { removal: read });
    const outcome = await removePost(context.db, context.by, context.now, found, read.value.reason);
    if (!outcome.ok) return show(context, found, { removal: refuse(read, { ...outcome, field: 'reason' }) });
    return seeOther(routes.posts.href({}), 'grants.notice.post-removed');
  },
});

export const postPages: readonly Page[] = [list, one, complete, reopen, moveEnd, takeAway];
