import { listUnits } from '#modules/directory/index.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import { listGrants } from '../grant/data.ts';
import { routes } from '../routes.ts';
import { EditPostView } from './edit.views.tsx';
import { type NewPostFields, newPostForm, type PostFields, postForm, prefilledPost } from './form.ts';
import type { Post } from './rules.ts';
import { changePost, createPost } from './verbs.ts';
import { visiblePost } from './visible.pages.tsx';

const begin = get(routes.newPost, {
  help: 'grants.help.post-form',
  may: 'grants.post.edit',
  example: {},
  handle: (context) => drawNew(context, prefill({ id: crypto.randomUUID(), sharePercent: 100 })),
});

const create = post(routes.newPost, {
  may: 'grants.post.edit',
  handle: async (context) => {
    const read = context.read(newPostForm);
    if (!read.ok) return drawNew(context, read);
    const { id, ...facts } = read.value;
    const outcome = await createPost(context.db, context.by, context.now, { id, post: facts });
    if (!outcome.ok) return drawNew(context, refuse(read, outcome));
    return seeOther(routes.post.href({ code: outcome.post.code }), 'grants.notice.saved');
  },
});

const edit = get(routes.editPost, {
  help: 'grants.help.post-form',
  may: 'grants.post.edit',
  example: { code: 'ST1' },
  handle: async (context) => {
    const found = await visiblePost(context);
    return drawEdit(context, found, prefilledPost(found));
  },
});

const save = post(routes.editPost, {
  may: 'grants.post.edit',
  handle: async (context) => {
    const found = await visiblePost(context);
    const read = context.read(postForm, prefilledPost(found));
    if (!read.ok) return drawEdit(context, found, read);
    const outcome = await changePost(context.db, context.by, context.now, found, read.value);
    if (!outcome.ok) return drawEdit(context, found, refuse(read, outcome));
    return seeOther(routes.post.href({ code: found.code }), 'grants.notice.saved');
  },
});

const choicesOf = async ({ db }: Pick<Context, 'db'>) => ({ units: await listUnits(db), grants: await listGrants(db) });
const statusOf = (state: object) => ('ok' in state ? 422 : 200);
const crumbsOf = ({ t }: Pick<Context, 't'>) => [
  { label: t('grants.grants.title'), href: routes.grants.href({}) },
  { label: t('grants.posts.title'), href: routes.posts.href({}) },
];

async function drawNew(context: Context, state: FieldTexts | FormResult<NewPostFields>) {
  const form = bind(newPostForm, state);
  const body = <EditPostView form={form} id={form.control('id').value} {...(await choicesOf(context))} />;
  return context.page({
    title: context.t('grants.post.new'),
    status: statusOf(state),
    body,
    crumbs: crumbsOf(context),
  });
}

async function drawEdit(context: Context, found: Post, state: FieldTexts | FormResult<PostFields>) {
  const body = <EditPostView post={found} form={bind(postForm, state)} {...(await choicesOf(context))} />;
  return context.page({
    title: `${found.code} ${found.title}`,
    status: statusOf(state),
    body,
    crumbs: crumbsOf(context),
  });
}

export const postEditPages: readonly Page[] = [begin, create, edit, save];
