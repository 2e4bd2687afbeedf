export { intake } from './module.ts';
