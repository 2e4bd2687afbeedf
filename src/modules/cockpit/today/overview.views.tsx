import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { OverviewRow } from '#platform/manifest/manifest.ts';
import { Button } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { Since } from './since.pages.tsx';
import { tidingsShown } from './since.rules.ts';

/** What somebody looks after, before everything else: each with the one tap that is asked of them. */
export function OwnThings({ overview }: { overview: readonly OverviewRow[] }) {
  const { t } = useWords();
  const rows = overview.filter(({ group }) => group === 'own');
  if (rows.length === 0) return null;
  return (
    <Section title={t('cockpit.own.title')} aside={t('cockpit.own.aside')} id="eigenes">
      <List
        rows={rows.map(({ act, ...row }) => ({
          ...row,
          ...(act && {
            end: (
              <ActionForm action={act.action} hidden={act.fields}>
                <Button aria-label={`${act.label}: ${row.title}`}>{act.label}</Button>
              </ActionForm>
            ),
          }),
        }))}
      />
    </Section>
  );
}

/** What elected bodies will decide. */
export function Committees({ overview }: { overview: readonly OverviewRow[] }) {
  const { t } = useWords();
  const rows = overview.filter(({ group }) => group === 'committee');
  if (rows.length === 0) return null;
  return (
    <Section title={t('cockpit.committee.title')} id="gremien">
      <List rows={rows} />
    </Section>
  );
}

/** What the county shows everybody. */
export function CountyThings({ overview }: { overview: readonly OverviewRow[] }) {
  const { t } = useWords();
  const rows = overview.filter(({ group }) => group === undefined);
  if (rows.length === 0) return null;
  return (
    <Section title={t('cockpit.overview.title')} aside={t('cockpit.overview.aside')} id="im-blick">
      <List rows={rows} />
    </Section>
  );
}

/** What happened since somebody was here before, thing by thing. */
export function SinceLastVisit({ since }: { since: Since }) {
  const { t, format } = useWords();
  const more = since.rows.length - tidingsShown;
  return (
    <Section
      title={t('cockpit.since.title')}
      aside={t('cockpit.since.day', { day: format.longDay(since.on) })}
      id="neu"
    >
      {since.rows.length === 0 ? (
        <p class="qs-quiet">{t('cockpit.since.nothing')}</p>
      ) : (
        <List
          rows={since.rows.slice(0, tidingsShown).map(({ code, title, href, kind, action, on }) => ({
            title: `${code} ${title}`,
            href,
            note: t(`cockpit.since.${kind}.${action}` as MessageKey),
            end: format.day(on),
          }))}
        />
      )}
      {more > 0 && <p class="qs-small">{t('cockpit.since.more', { count: more })}</p>}
    </Section>
  );
}
