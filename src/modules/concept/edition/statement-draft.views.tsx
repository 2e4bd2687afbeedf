import type { Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Edition, inEdition, isDraft } from './rules.ts';
import type { NewStatementFields, TiesFields } from './statement.form.ts';
import { type Statement, statementKinds } from './statement.rules.ts';
import type { LeadingStatement } from './tie.data.ts';
import { canLead, type TiedThing } from './tie.rules.ts';

export interface NewStatementProps {
  edition: Edition;
  form: BoundForm<NewStatementFields>;
  units: readonly Stakeholder[];
}

/** A new mission statement, guideline, recommendation, or an area's own statement. */
export function NewStatementView({ edition, form, units }: NewStatementProps) {
  const { t } = useWords();
  const labels = {
    kind: t('concept.statement.which'),
    unitId: t('concept.statement.unit'),
    title: t('concept.measure.title'),
    claim: t('concept.statement.claim'),
    text: t('concept.statement.text'),
  };
  const kinds = statementKinds.filter((kind) => kind === 'area' || isDraft(edition));
  return (
    <Stack>
      <PageHead title={t('concept.statement.new')} kicker={edition.title} />
      <Form action={routes.statementNew.href({})} of={form} labels={labels} hidden={{ id: form.control('id').value }}>
        <Control
          of={form.control('kind')}
          label={labels.kind}
          look="list"
          choices={kinds.map((value) => ({
            value,
            label: t(`concept.statement.kind.${value}`),
            hint: t(`concept.statement.kind.${value}.hint`),
          }))}
        />
        <Control of={form.control('title')} label={labels.title} />
        <Control of={form.control('claim')} label={labels.claim} optional />
        <Control of={form.control('text')} label={labels.text} rows={8} />
        <Control
          of={form.control('unitId')}
          label={labels.unitId}
          hint={t('concept.statement.unit-hint')}
          choices={units.map(({ id, code, name }) => ({ value: id, label: name, code }))}
          empty={t('concept.measure.nobody')}
        />
        <SaveBar
          save={t('concept.statement.create')}
          cancelHref={routes.concept.href({}, inEdition(edition.code))}
          sticky={false}
        />
      </Form>
    </Stack>
  );
}

export interface TiesProps {
  edition: Edition;
  statement: Statement;
  things: readonly TiedThing[];
  form: BoundForm<TiesFields>;
}

/** Which goals and measures a guideline or recommendation leads to. */
export function TiesView({ edition, statement, things, form }: TiesProps) {
  const { t } = useWords();
  const link = inEdition(edition.code);
  const back = routes.statement.href({ code: statement.code }, link);
  const choicesOf = (kind: TiedThing['kind']) =>
    things
      .filter((thing) => thing.kind === kind)
      .map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  const labels = { goalIds: t('concept.goal.plural'), measureIds: t('concept.measure.plural') };
  const isOpen = isDraft(edition) && canLead(statement);
  return (
    <Stack>
      <PageHead
        code={statement.code}
        title={t('concept.statement.leads-to')}
        kicker={<a href={back}>{statement.title}</a>}
      />
      {isOpen ? (
        <Form action={routes.statementTies.href({ code: statement.code }, link)} of={form} labels={labels}>
          <Control of={form.control('goalIds')} label={labels.goalIds} choices={choicesOf('goal')} />
          <Control of={form.control('measureIds')} label={labels.measureIds} choices={choicesOf('measure')} />
          <SaveBar cancelHref={back} />
        </Form>
      ) : (
        <Alert kind="info" action={<LinkButton href={back}>{t('concept.origin.back')}</LinkButton>}>
          {t(canLead(statement) ? 'concept.edition.refused.resolved' : 'concept.statement.refused.leads-nowhere')}
        </Alert>
      )}
    </Stack>
  );
}

/** On the page of a goal or measure: the guidelines and recommendations that lead there; nothing where there is none. */
export function LeadingStatements({
  statements,
  link,
}: {
  statements: readonly LeadingStatement[];
  link: Record<string, string>;
}) {
  const { t } = useWords();
  if (statements.length === 0) return null;
  const rows = statements.map(({ code, title, kind }) => ({
    title,
    href: `${routes.concept.href({}, link)}#texte`,
    note: `${t(`concept.statement.kind.${kind}`)} ${code}`,
  }));
  return (
    <Section title={t('concept.statement.leading')}>
      <List rows={rows} />
    </Section>
  );
}
