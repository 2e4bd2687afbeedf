import { accountRoutes, demoPeople, readSettings } from '#modules/accounts/index.ts';
import { originOf } from '#platform/config/origin.ts';
import type { Config } from '#platform/config/settings.ts';
import type { Catalogue, CatalogueEntry } from '#platform/counties/catalogue.ts';

/** What the terminal shows when the installation is ready: where each county is, and as whom to sign in. */
export async function welcome(
  catalogue: Pick<Catalogue, 'bySlug' | 'entries'>,
  config: Config,
  version: string,
): Promise<string> {
  const entries = await catalogue.entries();
  const places = entries.map((entry) => `  ${entry.name}: ${originOf(entry.hosts[0] ?? config.baseHost, config)}`);
  const none = ['  Noch kein Kreis / no county yet: bin/ops county create --help'];
  return [
    '',
    `Querschnitt ${version} läuft / is running (${config.mode})`,
    ...(places.length > 0 ? places : none),
    // Where the process itself listens, whatever proxy stands in front of it.
    `  http://localhost:${config.port}/-/health`,
    ...(config.mode === 'production' && config.trustProxy === 0 ? withoutProxy : []),
    ...(config.mode === 'production' ? [] : peopleLines(await demoHost(catalogue, entries), config)),
    '  Beenden mit Strg-C / stop with Ctrl-C',
  ].join('\n');
}

/** In production https is for a proxy in front to speak; links in mails begin with what answers now. */
const withoutProxy = [
  '  Ohne https: Links in Mails beginnen wie oben. Mit eigenem Proxy davor QS_TRUST_PROXY=1 setzen.',
  '  Without https: links in mails begin as above. With a proxy of your own in front set QS_TRUST_PROXY=1.',
];

/** Only the demo county has people to sign in as, whatever other counties there are. */
async function demoHost(
  catalogue: Pick<Catalogue, 'bySlug'>,
  entries: readonly Pick<CatalogueEntry, 'slug' | 'hosts'>[],
): Promise<string | undefined> {
  for (const { slug, hosts } of entries) {
    const county = await catalogue.bySlug(slug);
    if (county && (await readSettings(county.db)).isDemo) return hosts[0];
  }
  return undefined;
}

function peopleLines(host: string | undefined, config: Config): string[] {
  if (!host) return [];
  const signIn = `${originOf(host, config)}${accountRoutes.signIn.href({})}`;
  return [`  Anmelden per Knopf / sign in by button: ${signIn}`, ...demoPeople.map((person) => `    ${person.name}`)];
}
