import type { VNode } from 'preact';
import type { Municipality } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Control, type ControlProps } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { IndexList } from '#ui/index-list/index-list.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { writtenChoices } from '../form.ts';
import type { Occasion } from '../occasion/data.ts';
import { hasOwnTitle } from '../occasion/rules.ts';
import { routes } from '../routes.ts';
import type { speakForm } from './form.ts';
import { contributionKinds, speakerGroups } from './rules.ts';

/** The places where one can speak now. */
export function OccasionsView({
  occasions,
  closed,
  lang,
  zu,
  more,
}: {
  occasions: readonly Occasion[];
  /** Idea boxes that were closed: where nothing is open, readers are told why. */
  closed: readonly Occasion[];
  lang: string;
  zu?: string | undefined;
  more: More;
}) {
  const { t } = useWords();
  return (
    <>
      <PageHead
        title={t('voices.speak.title')}
        lead={t(occasions.length === 0 ? 'voices.speak.nothing-open' : 'voices.speak.lead')}
      />
      {occasions.length > 0 ? (
        <IndexList
          items={occasions.map((occasion) => ({
            title: <OccasionTitle occasion={occasion} />,
            href: routes.speakAt.href({ lang, occasion: occasion.code }, { zu }),
          }))}
        />
      ) : (
        closed.map((occasion) => <ClosedNote key={occasion.id} occasion={occasion} />)
      )}
      {more}
    </>
  );
}

/** That one can no longer write here, and why. */
function ClosedNote({ occasion }: { occasion: Occasion }) {
  const { t } = useWords();
  return (
    <Alert kind="info" title={t('voices.occasion.refused.closed')}>
      <OccasionTitle occasion={occasion} />
      {occasion.closingReason ? (
        <>
          : <bdi lang="de">{occasion.closingReason}</bdi>
        </>
      ) : null}
    </Alert>
  );
}

/** What other modules add below. */
type More = readonly VNode[];

/** A select, however many there are: readers get no script to search with. */
function Place({ of, municipalities }: Pick<SpeakProps, 'municipalities'> & { of: ControlProps['of'] }) {
  const { t } = useWords();
  const choices = municipalities.map(({ id: value, name }) => ({ value, label: name }));
  const words = { label: t('voices.speak.municipality'), hint: t('voices.speak.municipality-hint') };
  return <Control of={of} {...words} optional look="select" choices={choices} />;
}

/** The first idea box has a name in every language, a draft says that it is one; everything else is called as on its door. */
function OccasionTitle({ occasion }: { occasion: Occasion }) {
  const { t } = useWords();
  if (occasion.kind === 'draft') {
    return (
      <>
        {t('voices.speak.draft')} <bdi lang="de">{occasion.title}</bdi>
      </>
    );
  }
  return hasOwnTitle(occasion) ? <bdi lang="de">{occasion.title}</bdi> : <span>{t('voices.speak.idea-box')}</span>;
}

interface SpeakProps {
  /** The measure or offer this is about, where readers may know of it. */
  about: { code: string; title: string } | undefined;
  occasion: Occasion;
  form: BoundForm<(typeof speakForm)['fields']>;
  municipalities: readonly Municipality[];
  languages: readonly Language[];
  lang: string;
  more: More;
}

/** One question, one big field; everything else is optional. */
export function SpeakView({ occasion, form, about, municipalities, languages, lang, more }: SpeakProps) {
  const { t } = useWords();
  const labels = {
    kind: t('voices.speak.kind'),
    text: t('voices.speak.text'),
    language: t('voices.speak.language'),
    about: t('voices.speak.about'),
  };
  const id = form.control('id').value;
  return (
    <>
      <PageHead
        kicker={<OccasionTitle occasion={occasion} />}
        title={t('voices.speak.title')}
        lead={t('voices.speak.lead')}
      />
      <PublicText occasion={occasion} />
      {occasion.closedAt ? (
        <ClosedNote occasion={occasion} />
      ) : (
        <Form action={routes.speakAt.href({ lang, occasion: occasion.code })} of={form} labels={labels} hidden={{ id }}>
          {about ? <About about={about} /> : null}
          <Control
            of={form.control('kind')}
            label={labels.kind}
            look="list"
            choices={contributionKinds.map((value) => ({ value, label: t(`voices.kind.${value}`) }))}
          />
          <Control of={form.control('text')} label={labels.text} hint={t('voices.speak.text-hint')} rows={6} personal />
          <Control
            of={form.control('language')}
            label={labels.language}
            look="select"
            choices={writtenChoices(t, languages)}
          />
          <Place of={form.control('municipalityId')} municipalities={municipalities} />
          <Control
            of={form.control('speakerGroup')}
            label={t('voices.speak.group')}
            hint={t('voices.speak.group-hint')}
            optional
            choices={speakerGroups.map((value) => ({ value, label: t(`voices.group.${value}`) }))}
          />
          <Control of={form.control('about')} label={labels.about} hint={t('voices.speak.about-hint')} optional />
          <SaveBar save={t('voices.speak.send')} sticky={false} />
        </Form>
      )}
      {more}
    </>
  );
}

/** What the county says about this place, in German. */
function PublicText({ occasion }: { occasion: Occasion }) {
  if (occasion.publicText === '' || occasion.closedAt) return null;
  return (
    <p lang="de" dir="ltr">
      {occasion.publicText}
    </p>
  );
}

/** What the card is about, by name: whoever came from its page sees that it is the right one. */
function About({ about }: { about: { code: string; title: string } }) {
  const { t } = useWords();
  return (
    <Alert kind="info" title={t('voices.speak.about-this')}>
      <Bdi>{about.code}</Bdi> <bdi lang="de">{about.title}</bdi>
    </Alert>
  );
}
