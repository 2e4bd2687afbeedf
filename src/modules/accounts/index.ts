export { accounts } from './module.ts';
export { roles, scopeKindOf, staff } from './role/rules.ts';
export { routes as accountRoutes } from './routes.ts';
export { readSettings, saveSetting } from './settings/data.ts';
export { profiles, type Settings, standardSettings, termsOf } from './settings/rules.ts';
