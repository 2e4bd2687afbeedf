export { grants } from './module.ts';
