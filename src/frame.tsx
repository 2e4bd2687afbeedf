import type { VNode } from 'preact';
import type { ProblemDetail } from '#platform/http/errors.ts';
import type { Assets } from '#platform/http/assets.ts';
import type { View } from '#platform/http/page.ts';
import type { Frame } from '#platform/http/site.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';

/** Makes the function that draws a page into the layout that fits it. */
export function makeFrame(_modules: readonly Manifest[], assets: Assets): (frame: Frame) => Promise<VNode> {
  return async ({ view, county, words, isPublic, notice }) => {
    const style = assets.href(isPublic ? 'src/ui/public.css' : 'src/ui/workspace.css');
    return (
      <html lang={words.lang} dir={words.dir}>
        <head>
          <title>{`${view.title} · ${county.name}`}</title>
          {style ? <link rel="stylesheet" href={style} /> : null}
        </head>
        <body>
          {notice ? <p role="status">{notice}</p> : null}
          <main>{view.body}</main>
        </body>
      </html>
    );
  };
}

/** The page for something that went wrong. */
export function problemView(detail: ProblemDetail, words: Words, signInHref: string | undefined): View {
  const { t } = words;
  const title = t(`platform.error.${detail.problem}.title`);
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        <p>{t(`platform.error.${detail.problem}.text`, detail.values ?? {})} {detail.id}</p>
        <p><a href={signInHref ?? '/'}>{signInHref ? t('platform.error.sign-in') : t('platform.error.home')}</a></p>
      </>
    ),
  };
}
