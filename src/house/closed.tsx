import { ImprintFacts, readImprint } from '#modules/information/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { CountyView, View } from '#platform/http/page.ts';
import type { Closed } from '#platform/http/site.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Access } from '#platform/permissions/table.ts';
import { LanguageList } from '#ui/languages/languages.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';

/** A county that is not public: one calm page for readers, and the administration may look behind it. */
export function makeClosed(access: Access): Closed {
  return { mayLook: (by) => access.may(by, 'accounts.publication.preview'), view: closedView };
}

/** The imprint stands on it only where it names everything that an imprint has to name. */
async function closedView(county: CountyView, words: Words, db: Db): Promise<View> {
  const { t, language } = words;
  const imprint = await readImprint(db);
  const title = t('house.closed.title', { county: county.name });
  const languages = county.languages.map(({ tag, bcp47, name, dir }) => ({
    tag: bcp47,
    name,
    dir,
    href: `/${tag}`,
    current: tag === language.tag,
  }));
  return {
    title,
    body: (
      <Stack gap="l">
        <PageHead title={title} lead={t('house.closed.text')} />
        {languages.length > 1 && <LanguageList languages={languages} />}
        {imprint.missing.length === 0 && (
          <Section title={t('information.imprint.title')} id="impressum">
            <ImprintFacts values={imprint.values} />
          </Section>
        )}
        <p>
          <a href="/heute">{t('house.foot.workspace')}</a>
        </p>
      </Stack>
    ),
  };
}
