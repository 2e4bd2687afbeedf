export { fundingCliff } from './cliff/rules.ts';
export { listGrants } from './grant/data.ts';
export type { Grant } from './grant/rules.ts';
export { standingOf } from './grant/rules.ts';
export { grants } from './module.ts';
export { listPosts } from './post/data.ts';
export { routes as grantRoutes } from './routes.ts';
