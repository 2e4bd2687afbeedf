export { responsibilities } from './module.ts';
