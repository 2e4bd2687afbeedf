export { cockpit } from './module.ts';
