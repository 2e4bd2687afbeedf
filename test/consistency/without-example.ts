import type { WithoutExample } from './pages.ts';

/** Pages that no test can simply visit, each with the reason. Their own tests go there with what it takes. */
export const withoutExample: WithoutExample = {
  '/-/mail/:id': 'the id of a mail that was just written',
};
