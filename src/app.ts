import { accountRoutes, makeArrive, readSettings, type Settings } from '#modules/accounts/index.ts';
import type { Counties, County } from '#platform/counties/county.ts';
import type { Assets } from '#platform/http/assets.ts';
import type { EmptyAddress, Former } from '#platform/http/former.ts';
import { makeSite, type Site } from '#platform/http/make-site.ts';
import { anybody, type CountyView, get, type Installation, type Page, seeOther } from '#platform/http/page.ts';
import { route } from '#platform/http/routes.ts';
import type { Log, SiteParts } from '#platform/http/site.ts';
import { languageOf, preferredLanguage } from '#platform/i18n/languages.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { makeAccess } from '#platform/permissions/table.ts';
import { makeClosed } from './house/closed.tsx';
import { connectModules, textsOf } from './house/connect.ts';
import { makeFrame } from './house/frame.tsx';
import { problemView } from './house/problem.tsx';
import { makePublicTwin } from './house/public-twin.ts';
import { termsOfCounty } from './house/terms.ts';

/** What the app is made from; `main.ts` gives the real things, tests give theirs. */
export interface AppParts {
  modules: readonly Manifest[];
  counties: Counties;
  assets: Assets;
  installation: Installation;
  now(): Date;
  /** By which the pace of requests is measured where `now` stands still. */
  paceNow?(): Date;
  log: Log;
  https: boolean;
  /** Scheme and main host of a county with these host names. */
  originOf(hosts: readonly string[]): string;
  observe?: NonNullable<SiteParts['observe']>;
}

/** The root address sends a reader to the county's public start page in the reader's language. */
const root = get(route('/'), {
  may: anybody('only sends on to a public page'),
  example: {},
  handle: ({ request, county }) =>
    seeOther(`/${preferredLanguage(request.headers.get('accept-language'), county.languages).tag}`),
});

/** Puts platform and modules together into one function from request to response. */
export function buildApp(parts: AppParts): Site {
  const { modules } = parts;
  connectModules(modules);
  const pages = withHelp([root, ...modules.flatMap((module) => module.pages)]);
  const publicTwin = makePublicTwin(pages);
  const arrive = makeArrive(parts.installation.mode);
  const access = makeAccess(modules.map((module) => module.permissions));
  return makeSite({
    counties: parts.counties,
    pages,
    access,
    closed: makeClosed(access),
    texts: textsOf(modules),
    installation: parts.installation,
    arrive: async (county, request, now) => {
      const { settings, visitor } = await arrive(county, request, now);
      return { county: await countyView(county, settings, parts.originOf), visitor };
    },
    countyView: async (county) => countyView(county, await readSettings(county.db), parts.originOf),
    frame: makeFrame(modules, parts.assets, parts.installation.keepsOffline === true, publicTwin),
    publicTwin,
    problemView,
    former: (address) => firstFormer(modules, address),
    homeHref: '/heute',
    signInHref: (back) => accountRoutes.signIn.href({}, { weiter: back }),
    secondFactorHref: (back) => accountRoutes.secondFactor.href({}, { weiter: back }),
    now: parts.now,
    ...(parts.paceNow && { paceNow: parts.paceNow }),
    asset: parts.assets.find,
    log: parts.log,
    https: parts.https,
    ...(parts.observe ? { observe: parts.observe } : {}),
  });
}

/** The first answer of the modules that know what was public at an address. */
async function firstFormer(modules: readonly Manifest[], address: EmptyAddress): Promise<Former | undefined> {
  for (const ask of modules.flatMap(({ formerly = [] }) => formerly)) {
    const former = await ask(address);
    if (former) return former;
  }
  return undefined;
}

/** A form that comes back with errors has the help of the page it was on. */
function withHelp(pages: readonly Page[]): Page[] {
  const helps = new Map(
    pages.flatMap(({ method, route, help }) => (method === 'GET' && help ? [[route.path, help]] : [])),
  );
  return pages.map((page) => {
    const help = page.help ?? helps.get(page.route.path);
    return help ? { ...page, help } : page;
  });
}

async function countyView(county: County, settings: Settings, originOf: AppParts['originOf']): Promise<CountyView> {
  return {
    origin: originOf(county.hosts),
    slug: county.slug,
    name: settings.name || county.name,
    claim: settings.claim,
    // The address changes with the logo, so that no browser shows the old one.
    ...(settings.logoFileId ? { logoHref: accountRoutes.logo.href({}, { v: settings.logoFileId.slice(0, 8) }) } : {}),
    ...(settings.accent ? { accent: settings.accent } : {}),
    terms: await termsOfCounty(county.db, settings),
    languages: settings.languages.map(languageOf),
    demo: settings.isDemo,
    isPublished: settings.publishedAt !== '',
  };
}
