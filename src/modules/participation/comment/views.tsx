import { conceptRoutes, type Edition, inEdition } from '#modules/concept/index.ts';
import { type AboutThing, type Card, type Occasion, voiceRoutes } from '#modules/voices/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { Quote } from '#ui/quote/quote.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import type { periodForm } from '../period/form.ts';
import type { Period } from '../period/rules.ts';
import { routes } from '../routes.ts';
import type { CommentGroup } from './rules.ts';

export interface CommentsProps {
  edition: Edition;
  period: Period;
  occasion: Occasion;
  groups: readonly CommentGroup<Card>[];
  counts: { all: number; answered: number };
  /** `offen`, `ja`, or nothing: which are shown. */
  chosen: string | null;
  things: ReadonlyMap<string, AboutThing>;
  agreements: ReadonlyMap<string, number>;
  form: BoundForm<(typeof periodForm)['fields']>;
  entries: readonly HistoryEntry[];
  may: { answer: boolean; settle: boolean };
}

/** Everything that was said about a draft: what about, answered or not, the same words together. */
export function CommentsView(props: CommentsProps) {
  const { t, format } = useWords();
  const { edition, period, occasion, counts, may } = props;
  const day = format.day(period.untilOn);
  return (
    <Stack>
      <PageHead
        title={t('participation.comments.title')}
        lead={t(occasion.closedAt ? 'participation.comments.lead-over' : 'participation.comments.lead-open', { day })}
        actions={
          <LinkButton href={routes.publicComments.href({ lang: 'de', code: edition.code })}>
            {t('participation.comments.public')}
          </LinkButton>
        }
      />
      {counts.all === 0 ? <NoComments {...props} /> : <Groups {...props} />}
      {may.settle && edition.state === 'participation' && <EndForm {...props} />}
      <PeriodHistory {...props} />
    </Stack>
  );
}

function NoComments({ edition, occasion }: CommentsProps) {
  const { t } = useWords();
  if (occasion.closedAt) return <EmptyState title={t('participation.comments.none-over')} />;
  const read = conceptRoutes.publicConcept.href({ lang: 'de' }, inEdition(edition.code));
  return (
    <EmptyState
      title={t('participation.comments.none')}
      why={t('participation.comments.none-why')}
      first={{ href: read, label: t('participation.comments.look') }}
    />
  );
}

function Groups(props: CommentsProps) {
  const { t } = useWords();
  const { edition, groups, counts, chosen } = props;
  const at = (antwort?: string) => routes.comments.href({ code: edition.code }, { antwort });
  const open = counts.all - counts.answered;
  return (
    <Section title={t('participation.comments.list')} id="kommentare">
      <Stats
        stats={[
          {
            value: counts.answered,
            base: t('participation.comments.of', { count: counts.all }),
            label: t('participation.comments.answered'),
            href: at('ja'),
          },
          { value: open, label: t('participation.comments.waiting', { count: open }), href: at('offen') },
        ]}
      />
      {chosen && (
        <p>
          <a href={at()}>{t('participation.comments.all')}</a>
        </p>
      )}
      {groups.length === 0 && (
        <p class="qs-quiet">
          {t(chosen === 'ja' ? 'participation.comments.none-answered' : 'participation.comments.none-waiting')}
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.first.id} {...props} group={group} />
      ))}
    </Section>
  );
}

function Group({ edition, group, things, agreements, may }: CommentsProps & { group: CommentGroup<Card> }) {
  const { t } = useWords();
  const { first, all, isAnswered } = group;
  const agreed = all.reduce((sum, { id }) => sum + (agreements.get(id) ?? 0), 0);
  const isPublic = all.every(({ state }) => state === 'public');
  const flagged = all.find(({ state }) => state === 'flagged');
  return (
    <Section
      level={3}
      id={first.code}
      title={<AboutName about={first.about ? things.get(first.about.id) : undefined} />}
      aside={
        <Badge sign={isAnswered ? 'tick' : 'ring'}>
          {t(isAnswered ? 'participation.comments.answered' : 'participation.comments.open')}
        </Badge>
      }
    >
      <Words comment={first} />
      <p class="qs-small">
        <Codes cards={all} /> · {t(`voices.state.${flagged ? 'flagged' : first.state}`)}
        {all.length > 1 && <> · {t('participation.comments.same', { count: all.length })}</>}
        {agreed > 0 && <> · {t('participation.public.agreed', { count: agreed })}</>}
      </p>
      {first.answer && <p>{first.answer}</p>}
      {may.answer && <GroupActions edition={edition} group={group} isPublic={isPublic} flagged={flagged} />}
    </Section>
  );
}

function GroupActions({
  edition,
  group: { first, isAnswered },
  isPublic,
  flagged,
}: Pick<CommentsProps, 'edition'> & { group: CommentGroup<Card>; isPublic: boolean; flagged: Card | undefined }) {
  const { t } = useWords();
  const karte = first.code;
  if (flagged) {
    return (
      <Actions>
        <LinkButton href={voiceRoutes.card.href({ code: flagged.code })}>
          {t('participation.comments.check')}
        </LinkButton>
      </Actions>
    );
  }
  return (
    <Actions>
      <LinkButton href={routes.commentAnswer.href({ code: edition.code }, { karte })}>
        {t(isAnswered ? 'participation.comments.answer-again' : 'participation.comments.answer')}
      </LinkButton>
      {!isPublic && (
        <ActionForm action={routes.commentPublication.href({ code: edition.code })} hidden={{ karte }}>
          <Button kind="tertiary">{t('participation.comments.publish')}</Button>
        </ActionForm>
      )}
    </Actions>
  );
}

/** How many codes stand in a row before the rest is only counted. */
const codesShown = 8;

function Codes({ cards }: { cards: readonly Card[] }) {
  const { t } = useWords();
  const more = cards.length - codesShown;
  return (
    <>
      {cards.slice(0, codesShown).map(({ code }, index) => (
        <>
          {index > 0 && ', '}
          <a href={voiceRoutes.card.href({ code })}>
            <Bdi>{code}</Bdi>
          </a>
        </>
      ))}
      {more > 0 && <> {t('participation.comments.more', { count: more })}</>}
    </>
  );
}

/** The words of a comment in their own language and direction; what may name somebody is only hinted at. */
export function Words({ comment }: { comment: Card }) {
  const { t } = useWords();
  const { redactedText, text, translation, language, state } = comment;
  if (state === 'flagged' || state === 'withheld') return <p class="qs-quiet">{t('participation.comments.hidden')}</p>;
  return (
    <>
      <Quote look="card" lang={findLanguage(language)?.bcp47 ?? language}>
        {redactedText ?? text}
      </Quote>
      {translation && <p class="qs-small">{translation}</p>}
    </>
  );
}

/** What a comment is about, with the way to it in its edition. */
export function AboutName({ about }: { about: AboutThing | undefined }) {
  const { t } = useWords();
  if (!about) return <>{t('participation.comments.about-gone')}</>;
  const { kind, code, title, edition } = about;
  const href =
    kind === 'field'
      ? conceptRoutes.field.href({ code }, inEdition(edition))
      : declaredNodeKinds().get(kind)?.href?.(code, edition);
  const name = (
    <>
      <Bdi>{code}</Bdi> {title}
    </>
  );
  return href ? <a href={href}>{name}</a> : name;
}

function EndForm({ edition, form }: CommentsProps) {
  const { t } = useWords();
  return (
    <Section title={t('participation.period.title')} id="frist">
      <Form
        action={routes.period.href({ code: edition.code })}
        prefix="frist"
        opener={{ at: routes.comments.href({ code: edition.code }), label: t('participation.period.change') }}
        of={form}
        label={t('participation.period.title')}
      >
        <Control
          of={form.control('untilOn')}
          label={t('participation.period.until')}
          hint={t('participation.period.until-hint')}
        />
        <SaveBar save={t('participation.period.save')} sticky={false} />
      </Form>
    </Section>
  );
}

const actions = ['opened', 'closed', 'end-changed', 'comments-answered'] as const;

function PeriodHistory({ entries }: CommentsProps) {
  const { t } = useWords();
  const what = ({ action }: HistoryEntry) => {
    const known = actions.find((one) => one === action);
    return known && t(`participation.history.${known}`);
  };
  return (
    <Disclosure summary={t('participation.history.title')}>
      <RecordedHistory entries={entries} what={what} begins={['opened']} />
    </Disclosure>
  );
}
