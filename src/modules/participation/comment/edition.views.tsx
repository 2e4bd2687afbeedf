import { conceptRoutes, type Edition, inEdition, type PublicEditionPlace } from '#modules/concept/index.ts';
import { voiceRoutes } from '#modules/voices/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import type { Period } from '../period/rules.ts';
import { routes } from '../routes.ts';
import type { OpenDraft } from './visible.pages.tsx';

interface EditionSectionProps {
  edition: Edition;
  /** Its participation, running or over; before that there is none. */
  had?: { period: Period; counts: { all: number; answered: number }; isOpen: boolean };
}

/** What was said about an edition, in figures that open the list; before that, how people get to say something. */
export function EditionSection({ edition, had }: EditionSectionProps) {
  const { t, format } = useWords();
  const at = (antwort?: string) => routes.comments.href({ code: edition.code }, { antwort });
  if (!had) {
    return (
      <Section title={t('participation.edition.title')} id="beteiligung">
        <p>{t('participation.edition.before')}</p>
      </Section>
    );
  }
  const { period, counts, isOpen } = had;
  const open = counts.all - counts.answered;
  const day = format.day(period.untilOn);
  return (
    <Section
      title={t('participation.edition.title')}
      id="beteiligung"
      aside={isOpen ? t('participation.edition.until', { day }) : t('participation.edition.over')}
    >
      {counts.all > 0 && (
        <Stats
          stats={[
            {
              value: counts.answered,
              base: t('participation.comments.of', { count: counts.all }),
              label: t('participation.comments.answered'),
              href: at('ja'),
            },
            ...(open > 0
              ? [{ value: open, label: t('participation.comments.waiting', { count: open }), href: at('offen') }]
              : []),
          ]}
        />
      )}
      {counts.all === 0 && <p>{t(isOpen ? 'participation.comments.none-why' : 'participation.comments.none-over')}</p>}
      <Actions>
        <LinkButton href={at()}>{t('participation.edition.open')}</LinkButton>
      </Actions>
    </Section>
  );
}

interface SpeakOfDraftProps {
  edition: Edition;
  /** Undefined once nobody can write any more. */
  open: OpenDraft | undefined;
  about: PublicEditionPlace['about'];
}

/** On a public page of a draft: until when one can say something about just this, and what others say. */
export function SpeakOfDraft({ edition, open, about }: SpeakOfDraftProps) {
  const { t, language, format } = useWords();
  const lang = language.tag;
  const others = routes.publicComments.href({ lang, code: edition.code });
  return (
    <section id="mitreden" class="qs-stack">
      <p>
        {open
          ? t('participation.public.until', { day: format.day(open.period.untilOn) })
          : t('participation.public.was-open')}
      </p>
      <Actions>
        {open && (
          <LinkButton
            kind="primary"
            icon="pen"
            href={voiceRoutes.speakAt.href({ lang, occasion: open.occasion.code }, { zu: about.code })}
          >
            {t('participation.public.speak')}
          </LinkButton>
        )}
        <LinkButton href={others}>{t('participation.public.others')}</LinkButton>
      </Actions>
    </section>
  );
}

/** That a draft is open: where it can be read, and what others say about it. */
export function Invitations({ drafts }: { drafts: readonly OpenDraft[] }) {
  const { t, language, format } = useWords();
  const lang = language.tag;
  return (
    <>
      {drafts.map(({ edition, period }) => (
        <Alert key={edition.id} title={t('participation.public.invitation')}>
          <p>
            <bdi lang="de">{edition.title}</bdi>. {t('participation.public.until', { day: format.day(period.untilOn) })}
          </p>
          <Actions>
            <LinkButton href={conceptRoutes.publicConcept.href({ lang }, inEdition(edition.code))}>
              {t('participation.public.read')}
            </LinkButton>
            <LinkButton href={routes.publicComments.href({ lang, code: edition.code })}>
              {t('participation.public.others')}
            </LinkButton>
          </Actions>
        </Alert>
      ))}
    </>
  );
}
