import { route } from '#platform/http/routes.ts';

export const routes = {
  outbox: route('/-/mail'),
  mail: route('/-/mail/:id'),
};
