import { fileResponse } from '#platform/files/response.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FieldTexts, type FormResult, type FormValue, prefill, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { accentCheck, isColour } from '#ui/accent/accent.ts';
import { routes } from '../routes.ts';
import { moreSettings } from '../slots.ts';
import { readSettings } from './data.ts';
import { settingsForm } from './form.ts';
import type { Settings } from './rules.ts';
import { canUseAccent, ownTerms, profiles } from './rules.ts';
import { changeSettings, logoPurpose, removeLogo, setLogo } from './verbs.ts';
import { SettingsPage } from './views.tsx';

type Result = FormResult<typeof settingsForm.fields>;

const settings = get(routes.settings, {
  may: 'accounts.settings.edit',
  example: {},
  help: 'accounts.help.settings',
  handle: (context) => settingsPage(context),
});

/** The form as it begins: what is stored. */
function prefilledSettings(settings: Settings, county: Context['county']): FieldTexts {
  const { name, claim, accent, profile, languages, terms } = settings;
  return prefill({ ...terms, name: name || county.name, claim, accent, profile, languages });
}

interface Shown {
  result?: Result;
  status?: number;
  logoError?: string;
}

async function settingsPage(context: Context, { result, status, logoError }: Shown = {}): Promise<Response> {
  const { db, county, t } = context;
  const stored = await readSettings(db);
  const texts = result?.submitted ?? prefilledSettings(stored, county);
  const accent = texts.accent?.[0] ?? '';
  const profile = texts.profile?.[0] === 'nrw' ? 'nrw' : 'hessen';
  const props = {
    form: bind(settingsForm, result ?? texts),
    colour: isColour(accent) ? accentCheck(accent) : undefined,
    logoHref: county.logoHref,
    logoError,
    standard: standardWords(context, stored, profile),
    more: await otherSettings(context),
  };
  const body = <SettingsPage {...props} />;
  return context.page({ title: t('accounts.settings.title'), body, ...(status ? { status } : {}) });
}

/** What each word is while the county has none of its own; the lead unit is then called as in the directory. */
function standardWords({ county }: Context, stored: Settings, profile: Settings['profile']): Record<string, string> {
  const isNamed = profile === stored.profile && !stored.terms.leadUnit;
  return { ...profiles[profile], ...(isNamed && county.terms.leadUnit ? { leadUnit: county.terms.leadUnit } : {}) };
}

/** Every other page with settings that this person may open. */
async function otherSettings({ by, access, t }: Context) {
  const links = (await askSlot(moreSettings, { t })).flat();
  const own = [
    { may: 'accounts.publication.decide', label: t('accounts.publication.title'), href: routes.publication.href({}) },
    {
      may: 'accounts.directory.connect',
      label: t('accounts.directory.title'),
      href: routes.settingsDirectory.href({}),
    },
  ] as const;
  return [...links, ...own.filter(({ may }) => access.may(by, may))];
}

/** The county's own words: what was left empty is none. */
function termsIn(value: FormValue<typeof settingsForm.fields>): Record<string, string> {
  const given = ownTerms.map((term): [string, string] => [term, value[term]]);
  return Object.fromEntries(given.filter(([, word]) => word !== ''));
}

const save = post(routes.settings, {
  may: 'accounts.settings.edit',
  handle: async (context) => {
    const stored = await readSettings(context.db);
    const result = context.read(settingsForm, prefilledSettings(stored, context.county));
    if (!result.ok) return settingsPage(context, { result, status: 422 });
    const { name, claim, accent, profile, languages } = result.value;
    const input = { name, claim, accent, profile, languages, terms: termsIn(result.value) };
    const outcome = await changeSettings(context.db, context.by, context.now, input);
    if (outcome.ok) return seeOther(routes.settings.href({}), 'accounts.notice.settings-changed');
    return settingsPage(context, { result: refuse(result, outcome), status: 422 });
  },
});

/** Shows what becomes of the colour, without saving anything. */
const checkColour = post(routes.settingsColour, {
  may: 'accounts.settings.edit',
  handle: (context) => {
    const result = context.read(settingsForm);
    const outcome = canUseAccent(result.submitted.accent?.[0] ?? '');
    if (outcome.ok) return settingsPage(context, { result });
    return settingsPage(context, { result: refuse(result, outcome), status: 422 });
  },
});

const putLogo = post(routes.settingsLogo, {
  may: 'accounts.settings.edit',
  limit: logoPurpose.mostBytes + 100_000,
  handle: async (context) => {
    const { db, by, now, sent, t } = context;
    const file = sent.get('logo');
    if (!(file instanceof File) || file.name === '')
      return settingsPage(context, { status: 422, logoError: t('platform.form.no-file') });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await setLogo(db, by, now, { name: file.name, bytes });
    if (outcome.ok) return seeOther(routes.settings.href({}), 'accounts.notice.settings-changed');
    return settingsPage(context, { status: 422, logoError: t(outcome.key, outcome.values) });
  },
});

const dropLogo = remove(routes.settingsLogo, {
  may: 'accounts.settings.edit',
  handle: async ({ db, by, now }) => {
    await removeLogo(db, by, now);
    return seeOther(routes.settings.href({}), 'accounts.notice.settings-changed');
  },
});

const logo = get(routes.logo, {
  may: anybody('the county’s sign stands on every page'),
  example: 'none',
  handle: async (context) => {
    const { logoFileId } = await readSettings(context.db);
    if (logoFileId === '') throw new NotFound();
    return fileResponse(context, logoFileId, 'small');
  },
});

export const settingsPages: readonly Page[] = [settings, save, checkColour, putLogo, dropLogo, logo];
