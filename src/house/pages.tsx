import { anybody, type Context, get, NotFound } from '#platform/http/page.ts';
import { findMail, listMail } from '#platform/mail/data.ts';
import { routes } from './routes.ts';
import { MailView, OutboxView } from './views.tsx';

const reason = 'nothing leaves the house in demo and development; in production there is no such page';

/** Every mail of the county, for whoever tries the house out: sign-in links are in it. */
const outbox = get(routes.outbox, {
  may: anybody(reason),
  example: {},
  async handle(context) {
    onlyWhereNothingIsSent(context);
    return context.page({
      title: context.t('house.mail.title'),
      layout: 'plain',
      body: <OutboxView mails={await listMail(context.db)} />,
    });
  },
});

const mail = get(routes.mail, {
  may: anybody(reason),
  example: 'none',
  async handle(context) {
    onlyWhereNothingIsSent(context);
    const found = isId(context.params.id) ? await findMail(context.db, context.params.id) : undefined;
    if (!found) throw new NotFound();
    return context.page({ title: found.subject, layout: 'plain', body: <MailView mail={found} /> });
  },
});

export const housePages = [outbox, mail];

function onlyWhereNothingIsSent({ installation }: Pick<Context, 'installation'>): void {
  if (installation.mode === 'production') throw new NotFound();
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
