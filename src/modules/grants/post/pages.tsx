import { get } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { listPosts } from './data.ts';
import { PostsView } from './views.tsx';

export const postsPage = get(routes.posts, {
  may: 'grants.post.read',
  example: {},
  handle: async ({ db, today, page, t }) =>
    page({
      title: t('grants.posts.title'),
      body: <PostsView posts={await listPosts(db)} today={today} />,
      crumbs: [{ label: t('grants.grants.title'), href: routes.grants.href({}) }],
    }),
});
