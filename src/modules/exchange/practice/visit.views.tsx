import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { ReasonFields } from '../form.ts';
import { routes } from '../routes.ts';
import { Removal } from '../views.tsx';
import type { VisitFields } from '../visit/form.ts';
import { partnerLine, type Visit } from '../visit/rules.ts';
import type { NewPracticeFields } from './form.ts';
import type { Practice } from './rules.ts';
import { PracticeBadge, PracticeControls, usePracticeLabels } from './views.tsx';

export interface VisitListProps {
  visits: readonly Visit[];
  practices: readonly Practice[];
  mayEdit: boolean;
}

/** Every meeting with other counties, and what was brought home; or what to do while there is none. */
export function VisitListView({ visits, practices, mayEdit }: VisitListProps) {
  const { t, format } = useWords();
  const add = mayEdit && { href: routes.visitNew.href({}), label: t('exchange.visit.new') };
  const rows = visits.map((visit) => {
    const own = practices.filter((practice) => practice.visit.id === visit.id);
    const taken = own.filter(({ isTakenAlong }) => isTakenAlong).length;
    return {
      title: visit.title,
      href: routes.visit.href({ code: visit.code }),
      note: `${partnerLine(visit)} · ${t('exchange.visit.ideas', { count: own.length, taken })}`,
      end: format.day(visit.heldOn),
    };
  });
  const taken = practices.filter(({ isTakenAlong }) => isTakenAlong);
  if (visits.length === 0) {
    return (
      <>
        <PageHead title={t('exchange.visit.plural')} />
        <EmptyState title={t('exchange.visit.none')} why={t('exchange.visit.none-why')} first={add} />
      </>
    );
  }
  return (
    <Stack>
      <PageHead
        title={t('exchange.visit.plural')}
        lead={t('exchange.visit.none-why')}
        actions={
          add && (
            <LinkButton kind="primary" href={add.href}>
              {add.label}
            </LinkButton>
          )
        }
      />
      <List rows={rows} label={t('exchange.visit.plural')} />
      <Section title={t('exchange.practice.taken-along-all')} id="mitgenommen">
        {taken.length > 0 ? <PracticeRows practices={taken} /> : <p>{t('exchange.practice.none-taken')}</p>}
      </Section>
    </Stack>
  );
}

/** The ideas that moved from one county to another, in both directions. */
export function CarriedView({ practices }: Pick<VisitListProps, 'practices'>) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        title={t('exchange.practice.carried')}
        lead={t('exchange.practice.carried-count', { count: practices.length })}
        actions={<LinkButton href={routes.visits.href({})}>{t('exchange.practice.show-all')}</LinkButton>}
      />
      <PracticeRows practices={practices} />
    </Stack>
  );
}

function PracticeRows({ practices }: { practices: readonly Practice[] }) {
  const { t, format } = useWords();
  const rows = practices.map((practice) => ({
    title: `${practice.code} ${practice.title}`,
    href: routes.practice.href({ code: practice.code }),
    note: [
      practice.source,
      practice.followUpOn &&
        !practice.ending &&
        t('exchange.practice.look-on', { day: format.day(practice.followUpOn) }),
    ]
      .filter(Boolean)
      .join(' · '),
    end: <PracticeBadge practice={practice} />,
  }));
  return <List rows={rows} />;
}

export interface VisitProps {
  visit: Visit;
  practices: readonly Practice[];
  history: readonly HistoryEntry[];
  mayEdit: boolean;
  idea: BoundForm<NewPracticeFields>;
  removal: BoundForm<ReasonFields>;
}

/** One meeting: with whom, what was talked about, which ideas were taken along. */
export function VisitView(props: VisitProps) {
  const { t, format } = useWords();
  const { visit, practices, history, mayEdit } = props;
  const facts = [
    { label: t('exchange.visit.held-on'), value: format.day(visit.heldOn) },
    { label: t('exchange.visit.partners'), value: partnerLine(visit) },
    ...(visit.place ? [{ label: t('exchange.visit.place'), value: visit.place }] : []),
    ...(visit.nextOn ? [{ label: t('exchange.visit.next-on'), value: format.day(visit.nextOn) }] : []),
  ];
  return (
    <Stack>
      <PageHead
        code={visit.code}
        title={visit.title}
        lead={visit.note}
        actions={
          mayEdit && (
            <LinkButton href={routes.visitEdit.href({ code: visit.code })}>{t('exchange.visit.edit')}</LinkButton>
          )
        }
      />
      <Facts facts={facts} />
      <Section title={t('exchange.practice.plural')} id="ideen">
        {practices.length > 0 ? <PracticeRows practices={practices} /> : <p>{t('exchange.practice.none')}</p>}
        {mayEdit && <AddIdea {...props} />}
      </Section>
      <Section title={t('exchange.history')} id="verlauf">
        <RecordedHistory
          entries={history}
          what={({ action }) => t(`exchange.action.${action as 'changed'}`)}
          begins={['created']}
        />
        {mayEdit && (
          <Removal
            action={routes.visitEdit.href({ code: visit.code })}
            at={routes.visit.href({ code: visit.code })}
            label={t('exchange.visit.remove')}
            removal={props.removal}
          />
        )}
      </Section>
    </Stack>
  );
}

function AddIdea({ visit: { code }, practices, idea }: VisitProps) {
  const { t } = useWords();
  const at = routes.visit.href({ code });
  return (
    <Form
      prefix="idee"
      action={at}
      opener={{ at, label: t('exchange.practice.new'), isFirst: practices.length === 0 }}
      of={idea}
      labels={usePracticeLabels()}
      hidden={{ id: idea.control('id').value }}
    >
      <PracticeControls form={idea} />
      <SaveBar save={t('exchange.practice.create')} sticky={false} />
    </Form>
  );
}

export interface VisitEditProps {
  visit?: Visit;
  title: string;
  form: BoundForm<VisitFields>;
  /** Of a new one. */
  id?: string;
}

/** A new one, or changing one. */
export function VisitEditView({ visit, title, form, id }: VisitEditProps) {
  const { t } = useWords();
  const action = visit ? routes.visitEdit.href({ code: visit.code }) : routes.visitNew.href({});
  const labels = {
    title: t('exchange.visit.title'),
    heldOn: t('exchange.visit.held-on'),
    partners: t('exchange.visit.partners'),
    place: t('exchange.visit.place'),
    note: t('exchange.visit.note'),
    nextOn: t('exchange.visit.next-on'),
  };
  const back = visit ? routes.visit.href({ code: visit.code }) : routes.visits.href({});
  return (
    <>
      <PageHead title={title} />
      <Form action={action} of={form} labels={labels} {...(id ? { hidden: { id } } : {})}>
        <Control of={form.control('title')} label={labels.title} hint={t('exchange.visit.title-hint')} />
        <Control of={form.control('heldOn')} label={labels.heldOn} />
        <Control
          of={form.control('partners')}
          label={labels.partners}
          hint={t('exchange.visit.partners-hint')}
          rows={2}
        />
        <Control of={form.control('place')} label={labels.place} optional />
        <Control of={form.control('note')} label={labels.note} rows={4} optional />
        <Control of={form.control('nextOn')} label={labels.nextOn} hint={t('exchange.visit.next-on-hint')} optional />
        <SaveBar save={t(visit ? 'exchange.save' : 'exchange.visit.create')} cancelHref={back} sticky={false} />
      </Form>
    </>
  );
}
