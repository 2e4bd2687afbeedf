import { h } from 'preact';
import { anybody, type Context, get } from '#platform/http/page.ts';
import { declaredOffline, declaredSentLater } from '#platform/manifest/declared.ts';
import { appIcon, appManifestText } from '#platform/offline/app-manifest.ts';
import { removingWorker, workerText } from '#platform/offline/worker.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from './routes.ts';

const standardColour = '#1c2b5a';
const noSecret = 'says only which public pages a browser may keep';

/** The script that lets browsers keep public pages; where that is switched off or the county is not public, the one that takes them away again. */
const worker = get(routes.worker, {
  may: anybody(noSecret),
  example: 'none',
  handle({ installation, county }) {
    const parts = {
      routes: declaredOffline(),
      forms: declaredSentLater(),
      languages: county.languages.map((language) => language.tag),
      build: `${installation.version} ${installation.build ?? ''}`,
    };
    const text = installation.keepsOffline && county.isPublished ? workerText(parts) : removingWorker;
    return file(text, 'text/javascript; charset=utf-8', 'no-cache');
  },
});

/** What a reader sees whose page is not kept while there is no network. */
const offline = get(routes.offline, {
  may: anybody(noSecret),
  example: { lang: 'de' },
  handle(context) {
    const { t, language } = context;
    return context.page({
      title: t('house.offline.title'),
      body: (
        <>
          <PageHead title={t('house.offline.title')} />
          <EmptyState
            title={t('house.offline.kept')}
            why={t('house.offline.text')}
            others={[{ href: `/${language.tag}`, label: t('house.offline.start') }]}
          />
        </>
      ),
    });
  },
});

/** What waits on this device because there was no network, each with the way to take it back. The script fills it in. */
const waiting = get(routes.waiting, {
  may: anybody('what waits lies on the reader’s own device; the page itself says nothing'),
  example: { lang: 'de' },
  handle(context) {
    const { t, language } = context;
    const empty = (
      <EmptyState
        title={t('house.waiting.empty')}
        why={t('house.waiting.empty-why')}
        others={[{ href: `/${language.tag}`, label: t('house.offline.start') }]}
      />
    );
    const words = {
      'data-notice': t('house.waiting.notice'),
      'data-waiting': t('house.waiting.waits'),
      'data-sent': t('house.waiting.sent'),
      'data-refused': t('house.waiting.refused'),
      'data-receipt-is': t('house.waiting.receipt'),
      'data-send': t('house.waiting.send'),
      'data-back': t('house.waiting.take-back'),
      'data-remove': t('house.waiting.remove'),
      'data-look': t('house.waiting.look'),
    };
    return context.page({
      title: t('house.waiting.title'),
      islands: ['reader'],
      body: (
        <>
          <PageHead title={t('house.waiting.title')} lead={t('house.waiting.lead')} />
          {h('qs-waiting', words, empty)}
        </>
      ),
    });
  },
});

const appManifest = get(routes.appManifest, {
  may: anybody(noSecret),
  example: 'none',
  handle({ county, language }) {
    const text = appManifestText({
      name: county.name,
      language: language.bcp47,
      dir: language.dir,
      startHref: `/${language.tag}`,
      colour: county.accent ?? standardColour,
      iconHref: iconHref({ county }),
    });
    return file(text, 'application/manifest+json', 'no-cache');
  },
});

const icon = get(routes.appIcon, {
  may: anybody('a letter on a colour'),
  example: 'none',
  handle: ({ county }) =>
    file(appIcon(county.name, county.accent ?? standardColour), 'image/svg+xml', 'public, max-age=86400'),
});

export const offlinePages = [worker, offline, waiting, appManifest, icon];

const iconHref = ({ county }: Pick<Context, 'county'>) => routes.appIcon.href({}, { farbe: county.accent?.slice(1) });

function file(text: string, type: string, cacheControl: string): Response {
  return new Response(text, { headers: { 'content-type': type, 'cache-control': cacheControl } });
}
