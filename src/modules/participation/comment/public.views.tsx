import { conceptRoutes, type Edition, inEdition, isPublicEdition } from '#modules/concept/index.ts';
import {
  type AboutThing,
  type AnsweredVoice,
  type Card,
  type Occasion,
  Voice,
  voiceRoutes,
} from '#modules/voices/index.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { PageHead, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import type { Period } from '../period/rules.ts';
import { routes } from '../routes.ts';
import type { Agreement } from './data.ts';

export interface PublicCommentsProps {
  edition: Edition;
  period: Period;
  occasion: Occasion;
  /** Those of this page, as everybody may read them. */
  voices: readonly AnsweredVoice[];
  total: number;
  from: number;
  perPage: number;
  /** All comments by their codes: what they are about, and to agree with them. */
  cards: ReadonlyMap<string, Card>;
  counts: { all: number; answered: number };
  things: ReadonlyMap<string, AboutThing>;
  agreements: ReadonlyMap<string, number>;
  /** The agreement that this reader has just given. */
  own: Agreement | undefined;
  refused: Decision | undefined;
  /** A fresh id for each comment of this page, by its code, to agree under. */
  ids: ReadonlyMap<string, string>;
}

/** What people say about a draft, what the county answers, and the way to say something oneself. */
export function PublicCommentsView(props: PublicCommentsProps) {
  const { t, format } = useWords();
  const { edition, period, occasion, total, refused } = props;
  const day = format.day(period.untilOn);
  return (
    <Stack gap="l">
      <div>
        <PageHead
          title={t('participation.public.title')}
          kicker={!isPublicEdition(edition) && <bdi lang="de">{edition.title}</bdi>}
          lead={t(occasion.closedAt ? 'participation.public.lead-over' : 'participation.public.lead', { day })}
        />
        <Ways {...props} />
      </div>
      {refused && !refused.ok && <Alert kind="warning" title={t(refused.key, refused.values)} refuses />}
      <section id="kommentare">
        <SectionHead title={t('participation.public.comments', { count: total })}>
          {t('participation.public.no-vote')}
        </SectionHead>
        {total === 0 ? <NoComments {...props} /> : <Comments {...props} />}
      </section>
    </Stack>
  );
}

function Ways({ edition, occasion, counts }: PublicCommentsProps) {
  const { t, language } = useWords();
  const lang = language.tag;
  return (
    <>
      {counts.all > 0 && <p>{t('participation.public.counts', counts)}</p>}
      <Actions>
        {!occasion.closedAt && (
          <LinkButton kind="primary" icon="pen" href={voiceRoutes.speakAt.href({ lang, occasion: occasion.code })}>
            {t('participation.public.speak')}
          </LinkButton>
        )}
        {isPublicEdition(edition) && (
          <LinkButton href={conceptRoutes.publicConcept.href({ lang }, inEdition(edition.code))}>
            {t('participation.public.read')}
          </LinkButton>
        )}
      </Actions>
    </>
  );
}

function NoComments({ occasion, counts }: PublicCommentsProps) {
  const { t } = useWords();
  const words = counts.all > 0 ? 'waiting' : occasion.closedAt ? 'none-over' : 'none';
  return <EmptyState title={t(`participation.public.${words}`)} level={3} />;
}

function Comments(props: PublicCommentsProps) {
  const { language } = useWords();
  const { edition, voices, total, from, perPage } = props;
  const at = (ab: number) => routes.publicComments.href({ lang: language.tag, code: edition.code }, { ab: `${ab}` });
  return (
    <>
      <ul class="qs-voices">
        {voices.map((voice) => (
          <li key={voice.code} id={voice.code}>
            <About {...props} voice={voice} />
            <Voice voice={voice} />
            <Agree {...props} voice={voice} />
          </li>
        ))}
      </ul>
      {total > perPage && (
        <Pagination
          from={from}
          to={Math.min(from + voices.length - 1, total)}
          total={total}
          previousHref={from > 1 ? at(Math.max(1, from - perPage)) : undefined}
          nextHref={from + perPage <= total ? at(from + perPage) : undefined}
        />
      )}
    </>
  );
}

type OneProps = PublicCommentsProps & { voice: AnsweredVoice };

/** What the comment is about, with the way to read it. */
function About({ cards, things, voice }: OneProps) {
  const { language } = useWords();
  const thing = things.get(cards.get(voice.code)?.about?.id ?? '');
  if (!thing) return null;
  const { kind, code, title, edition } = thing;
  const lang = language.tag;
  const href =
    kind === 'field'
      ? conceptRoutes.publicField.href({ lang, code }, inEdition(edition))
      : declaredNodeKinds().get(kind)?.publicHref?.(code, lang, edition);
  const name = (
    <>
      <Bdi>{code}</Bdi> <bdi lang="de">{title}</bdi>
    </>
  );
  return <p>{href ? <a href={href}>{name}</a> : name}</p>;
}

/** "I see it that way, too": the count, and a button while the draft is open; whoever just agreed can take it back. */
function Agree({ edition, occasion, cards, agreements, own, ids, from, voice }: OneProps) {
  const { t, language } = useWords();
  const card = cards.get(voice.code);
  const count = card ? (agreements.get(card.id) ?? 0) : 0;
  const mine = card && own?.contributionId === card.id ? own : undefined;
  const action = routes.agreement.href({ lang: language.tag, code: edition.code });
  const fields = { id: mine?.id ?? ids.get(voice.code), card: voice.code, back: from > 1 ? `${from}` : '' };
  return (
    <>
      {count > 0 && <p class="qs-small">{t('participation.public.agreed', { count })}</p>}
      {mine && !mine.isWithdrawn ? (
        <ActionForm action={action} hidden={{ _method: 'delete', ...fields }}>
          <Button kind="tertiary">{t('participation.public.take-back')}</Button>
        </ActionForm>
      ) : (
        !occasion.closedAt && (
          <ActionForm action={action} hidden={fields}>
            <Button kind="tertiary">
              {t('participation.public.agree')}
              <span class="kern-sr-only">: {voice.code}</span>
            </Button>
          </ActionForm>
        )
      )}
    </>
  );
}
