import { readSettings } from '#modules/accounts/index.ts';
import { missingLeadUnit } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { bind } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import type { FieldTexts, Form, FormResult } from '#platform/forms/form.ts';
import { type Context, get, type Page, post, seeOther } from '#platform/http/page.ts';
import type { Route } from '#platform/http/routes.ts';
import { routes } from '../routes.ts';
import { listTemplates, readImprint, readNotice, type Template } from './data.ts';
import { NoticeEditor } from './edit.views.tsx';
import { filledIn, noticeForms, prefilledNotice } from './form.ts';
import { type Blank, blanks, knownBlanks, type Notice, type Values } from './rules.ts';
import { changeNotice, confirmReading } from './verbs.ts';

type Fields = Record<string, unknown>;
interface Refused {
  result?: FormResult<Fields>;
  reading?: Refusal;
}

async function editor(context: Context, notice: Notice, refused?: Refused): Promise<Response> {
  const { db, t } = context;
  const text = await readNotice(db, notice);
  const templates = await listTemplates(db, (await readSettings(db)).profile);
  const shape = noticeForms[notice] as unknown as Form<Fields>;
  const props = {
    text,
    templates,
    form: bind(shape, refused?.result ?? (await storedNotice(db, notice))),
    languages: context.county.languages,
    owner: await missingLeadUnit(context),
    refusal: refused?.reading && t(refused.reading.key, refused.reading.values),
  };
  const title = t(`information.${notice}.title`);
  return context.page({ title, body: <NoticeEditor {...props} />, ...(refused ? { status: 422 } : {}) });
}

/** The form as it begins: what is stored, or what is proposed. */
async function storedNotice(db: Db, notice: Notice): Promise<FieldTexts> {
  const { values, additions } = await readNotice(db, notice);
  const { profile, name } = await readSettings(db);
  const known = knownBlanks(notice, name, (await readImprint(db)).values);
  return prefilledNotice(proposed(notice, values, await listTemplates(db, profile), known), additions);
}

/**
 * While nothing was ever saved, the proposals of the state and what is known of the county stand in the form; they count
 * once somebody saves them.
 */
function proposed(notice: Notice, values: Values, templates: Partial<Record<Blank, Template>>, known: Values): Values {
  if (Object.keys(values).length > 0) return values;
  return Object.fromEntries(blanks[notice].map((blank: Blank) => [blank, templates[blank]?.value ?? known[blank]]));
}

function pagesOf(notice: Notice, at: Route<'/einstellungen/x'>, readingAt: Route<'/einstellungen/x/y'>): Page[] {
  const may = 'information.notice.edit';
  return [
    get(at, { may, example: {}, help: `information.help.${notice}`, handle: (context) => editor(context, notice) }),
    post(at, {
      may,
      handle: async (context) => {
        const result = context.read(
          noticeForms[notice] as unknown as Form<Fields>,
          await storedNotice(context.db, notice),
        );
        if (!result.ok) return editor(context, notice, { result });
        const input = filledIn(notice, result.value as Record<string, string | null>);
        await changeNotice(context.db, context.by, context.now, notice, input);
        return seeOther(at.href({}), 'information.notice.notice-saved');
      },
    }),
    post(readingAt, {
      may,
      handle: async (context) => {
        const outcome = await confirmReading(context.db, context.by, context.now, notice);
        if (outcome.ok) return seeOther(at.href({}), 'information.notice.notice-read');
        return editor(context, notice, { reading: outcome });
      },
    }),
  ];
}

type At = Route<'/einstellungen/x'>;
type ReadingAt = Route<'/einstellungen/x/y'>;

export const pages: readonly Page[] = [
  ...pagesOf('imprint', routes.editImprint as unknown as At, routes.imprintReading as unknown as ReadingAt),
  ...pagesOf('privacy', routes.editPrivacy as unknown as At, routes.privacyReading as unknown as ReadingAt),
  ...pagesOf(
    'accessibility',
    routes.editAccessibility as unknown as At,
    routes.accessibilityReading as unknown as ReadingAt,
  ),
];
