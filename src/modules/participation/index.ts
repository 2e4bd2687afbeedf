export { participation } from './module.ts';
