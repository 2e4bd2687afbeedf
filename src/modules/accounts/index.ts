export { deleteAllAccess } from './data.ts';
export { demoEmail, demoPeople } from './demo.ts';
export { personDeleted, personHandedOver } from './events.ts';
export { accounts } from './module.ts';
export { findPersonByEmail } from './person/data.ts';
export { workspaceLanguages } from './person/rules.ts';
export { countHolders, listHolders, listRoles } from './role/data.ts';
export { roles } from './role/rules.ts';
export { giveRole, moveScope } from './role/verbs.ts';
export { routes as accountRoutes } from './routes.ts';
export { firstVisitMark } from './rules.ts';
export { visitedBefore } from './session/data.ts';
export { makeArrive } from './session/verbs.ts';
export { readSettings, saveSetting } from './settings/data.ts';
export { readLogo } from './settings/logo.data.ts';
export type { PublicationNews } from './settings/publication.rules.ts';
export { publicationNews, publishCounty, withdrawCounty } from './settings/publication.verbs.ts';
export { type Settings, termsOf } from './settings/rules.ts';
export { isDemo } from './sign-in/rules.ts';
export {
  beforePublication,
  moreSettings,
  type PersonNaming,
  type PersonPlace,
  personNaming,
  scopeChoices,
} from './slots.ts';
