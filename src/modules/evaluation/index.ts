export { canForgetIndicator, forgetIndicator, nameIndicator } from './indicator/paper.verbs.ts';
export { evaluation } from './module.ts';
