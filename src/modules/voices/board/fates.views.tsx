import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { Card } from '../contribution/data.ts';
import { CardText } from '../contribution/list.views.tsx';
import type { Target } from '../fate/data.ts';
import { FateFields, type SameCards } from '../fate/views.tsx';
import { routes } from '../routes.ts';
import type { fatesForm } from './form.ts';

interface FatesProps {
  cards: readonly Card[];
  findings: readonly Target[];
  same: SameCards;
  form: BoundForm<(typeof fatesForm)['fields']>;
}

/** The chosen cards and the one end they get. Each keeps its own history. */
export function FatesView({ cards, findings, same, form }: FatesProps) {
  const { t } = useWords();
  const back = form.control('back').value;
  const rows = cards.map((card) => ({
    title: <CardText card={card} />,
    note: <Bdi>{card.code}</Bdi>,
    end: t(`voices.stitch.${card.ending}`),
  }));
  return (
    <>
      <PageHead title={t('voices.fates.title')} lead={t('voices.fates.lead', { count: cards.length })} />
      {cards.length === 0 ? (
        <EmptyState
          title={t('voices.fates.none')}
          others={[{ href: routes.board.href({}), label: t('voices.board.title') }]}
        />
      ) : (
        <Form
          action={routes.fates.href({})}
          of={form}
          labels={{
            kind: t('voices.card.fate-kind'),
            findingId: t('voices.card.finding'),
            sameAs: t('voices.card.same-as'),
            recipient: t('voices.card.recipient'),
            followUpOn: t('voices.card.follow-up'),
            lacks: t('voices.card.lacks'),
            reason: t('voices.card.reason'),
            changeReason: t('voices.card.change-reason'),
          }}
          hidden={{ back }}
          label={t('voices.fates.title')}
        >
          {cards.map(({ id }) => (
            <input key={id} type="hidden" name="card" value={id} />
          ))}
          <Section title={t('voices.fates.cards')}>
            <List rows={rows} />
          </Section>
          <FateFields
            form={form}
            findings={findings}
            same={same}
            needsChangeReason={cards.some(({ fate }) => fate !== null)}
          />
          <SaveBar save={t('voices.card.fate-save')} cancelHref={routes.board.href({})} sticky={false} />
        </Form>
      )}
    </>
  );
}
