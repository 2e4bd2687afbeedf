export { evaluation } from './module.ts';
