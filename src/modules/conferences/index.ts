export { conferences } from './module.ts';
