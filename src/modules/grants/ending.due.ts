import type { EndingSource } from '#platform/manifest/manifest.ts';
import { listGrants } from './grant/data.ts';
import { listPosts } from './post/data.ts';
import { scopesOfPost } from './post/rules.ts';
import { routes } from './routes.ts';

/** Money that ends, whether or not anything follows it. */
export const grantEndings: EndingSource = {
  may: 'grants.grant.read',
  async list({ db, t }) {
    const running = (await listGrants(db)).filter(({ state }) => state === 'running');
    return running.map(({ code, title, endOn }) => ({
      key: `grants.ends:${code}`,
      title: t('grants.ending.grant', { title }),
      endsOn: endOn,
      href: routes.grant.href({ code }),
      about: code,
      scopes: [],
    }));
  },
};

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
