import { isDemo } from '#modules/accounts/index.ts';
import { anybody, type Context, get, NotFound } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { findMail, listMail } from '#platform/mail/data.ts';
import { countyStyles } from '#ui/accent/accent.ts';
import { ComponentsPage } from '#ui/components-page.tsx';
import { routes } from './routes.ts';
import { MailView, OutboxView } from './views.tsx';

const reason = 'in a demo county everybody may try every role; in any other county there is no such page';

/** Every mail of a demo county, for whoever tries the house out: sign-in links are in it. */
const outbox = get(routes.outbox, {
  may: anybody(reason),
  example: {},
  async handle(context) {
    onlyInDemo(context);
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
    onlyInDemo(context);
    const found = isId(context.params.id) ? await findMail(context.db, context.params.id) : undefined;
    const shown = visible(context.reach, found, 'county-wide');
    return context.page({ title: shown.subject, layout: 'plain', body: <MailView mail={shown} /> });
  },
});

/** Every component in every shape, for whoever writes a view. */
const components = get(routes.components, {
  may: anybody('shows the house style and no data of any county'),
  example: {},
  handle: (context) =>
    context.page({
      title: context.t('ui.components.title'),
      body: <ComponentsPage />,
      layout: context.by.kind === 'person' ? 'workspace' : 'plain',
    }),
});

/** The county's colour as a style sheet of its own, because no page may carry a style. Its address names the colour. */
const countyColour = get(routes.countyStyles, {
  may: anybody('a colour is no secret'),
  example: 'none',
  handle: ({ county }) =>
    new Response(countyStyles(county.accent), {
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
    }),
});

export const housePages = [outbox, mail, components, countyColour];

function onlyInDemo({ installation, county }: Pick<Context, 'installation' | 'county'>): void {
  if (!isDemo(installation.mode, county)) throw new NotFound();
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
