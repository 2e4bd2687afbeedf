export { directory } from './module.ts';
export { routes as directoryRoutes } from './routes.ts';
export { findMunicipality, listMunicipalities } from './municipality/data.ts';
export type { Municipality } from './municipality/rules.ts';
export { listStakeholders, stakeholdersByCode, stakeholdersById } from './stakeholder/data.ts';
export type { Stakeholder, StakeholderKind } from './stakeholder/rules.ts';
