export { demoEmail, demoPeople } from './demo.ts';
export { makeIdentify } from './identify.ts';
export { accounts } from './module.ts';
export { findPersonByEmail } from './person/data.ts';
export { roles, scopeKindOf, staff } from './role/rules.ts';
export { giveRole } from './role/verbs.ts';
export { routes as accountRoutes } from './routes.ts';
export { readSettings, saveSetting } from './settings/data.ts';
export { profiles, type Settings, standardSettings, termsOf } from './settings/rules.ts';
