import type { Edition } from '#modules/concept/index.ts';
import { type AboutThing, type Card, voiceRoutes } from '#modules/voices/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { AnswerFields } from './form.ts';
import { outcomes } from './rules.ts';
import { AboutName, Words } from './views.tsx';

interface AnswerProps {
  edition: Edition;
  /** All with the same words about the same thing. */
  comments: readonly Card[];
  about: AboutThing | undefined;
  /** All that wait for an outcome can have changed the draft. */
  canHaveChanged: boolean;
  form: BoundForm<AnswerFields>;
}

/** One answer for comments with the same words; whoever needs an answer of their own loses the tick. */
export function AnswerView(props: AnswerProps) {
  const { t } = useWords();
  const { edition, comments, about } = props;
  const back = routes.comments.href({ code: edition.code });
  const [first] = comments;
  if (!first) {
    return (
      <>
        <PageHead title={t('participation.answer.title')} />
        <EmptyState
          title={t('participation.answer.none')}
          others={[{ href: back, label: t('participation.comments.title') }]}
        />
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('participation.answer.title')}
        kicker={<AboutName about={about} />}
        lead={t('participation.answer.lead', { count: comments.length })}
      />
      <Words comment={first} />
      <AnswerForm {...props} back={back} />
    </>
  );
}

function AnswerForm({ edition, comments, canHaveChanged, form, back }: AnswerProps & { back: string }) {
  const { t } = useWords();
  const offered = outcomes.filter((value) => value !== 'in-draft' || canHaveChanged);
  const isOpen = comments.some(({ fate }) => fate === null);
  const choices = comments.map((comment) => {
    const state = t(comment.isAnswered ? 'participation.comments.answered' : 'participation.comments.open');
    return { value: comment.id, label: `${comment.code} · ${state}` };
  });
  const labels = { card: t('participation.answer.cards'), outcome: t('participation.answer.outcome') };
  return (
    <Form
      action={routes.commentAnswer.href({ code: edition.code })}
      of={form}
      labels={labels}
      hidden={comments.length === 1 ? { card: comments[0]?.id } : {}}
    >
      {isOpen && (
        <Control
          of={form.control('outcome')}
          label={labels.outcome}
          hint={<OtherOutcomes comments={comments} canHaveChanged={canHaveChanged} />}
          look="list"
          choices={offered.map((value) => ({ value, label: t(`participation.outcome.${value}`) }))}
        />
      )}
      <Control
        of={form.control('text')}
        label={t('participation.answer.text')}
        hint={t('participation.answer.text-hint')}
        rows={5}
      />
      {comments.length > 1 && (
        <Control
          of={form.control('card')}
          label={labels.card}
          hint={t('participation.answer.cards-hint')}
          choices={choices}
        />
      )}
      <Control of={form.control('publish')} label={t('participation.answer.publish')} />
      <SaveBar save={t('participation.answer.save')} cancelHref={back} sticky={false} />
    </Form>
  );
}

/** Passing on, parking and the like is settled on the card itself. */
function OtherOutcomes({ comments, canHaveChanged }: Pick<AnswerProps, 'comments' | 'canHaveChanged'>) {
  const { t } = useWords();
  return (
    <>
      {!canHaveChanged && `${t('participation.answer.unchanged')} `}
      {t('participation.answer.other')}{' '}
      {comments.slice(0, 3).map(({ code }) => (
        <>
          <a href={voiceRoutes.card.href({ code })}>
            <Bdi>{code}</Bdi>
          </a>{' '}
        </>
      ))}
    </>
  );
}
