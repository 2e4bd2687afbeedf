export { exchange } from './module.ts';
