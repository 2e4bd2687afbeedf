import type { EndingSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { listPosts } from './data.ts';
import { scopesOfPost } from './rules.ts';

/** Posts that end. */
export const postEndings: EndingSource = {
  may: 'grants.post.read',
  async list({ db, t }) {
    return (await listPosts(db)).flatMap(({ endOn, ...post }) =>
      endOn === null
        ? []
        : [
            {
              key: `grants.post-ends:${post.code}`,
              title: t('grants.ending.post', { title: post.title }),
              endsOn: endOn,
              href: routes.post.href({ code: post.code }),
              about: post.code,
              scopes: scopesOfPost(post),
            },
          ],
    );
  },
};
