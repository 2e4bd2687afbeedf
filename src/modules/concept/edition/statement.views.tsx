import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Edition, inEdition, isDraft } from './rules.ts';
import type { StatementFields } from './statement.form.ts';
import { nextStatementStates, type Statement } from './statement.rules.ts';
import { canLead, type TiedThing } from './tie.rules.ts';
import type { DerivedUnit } from './unit.rules.ts';
import { DerivedUnits } from './unit.views.tsx';

export interface StatementProps {
  edition: Edition;
  statement: Statement;
  form: BoundForm<StatementFields>;
  /** Goals and measures that it leads to. */
  ties: readonly TiedThing[];
  /** What an area derives its own statement from. */
  mission: Statement | undefined;
  /** Whose own statement it is. */
  unit: string | undefined;
  /** What a mission led to. */
  units: readonly DerivedUnit[];
}

/** A statement to be read, changed while its words are open, and (an area's own) moved on. */
export function StatementView(props: StatementProps) {
  const { edition, statement, form } = props;
  const { t } = useWords();
  const link = inEdition(edition.code);
  const isOpen = statement.kind === 'area' ? statement.state !== 'adopted' : isDraft(edition);
  const labels = {
    title: t('concept.measure.title'),
    claim: t('concept.statement.claim'),
    text: t('concept.statement.text'),
  };
  return (
    <Stack>
      <PageHead
        title={statement.title}
        kicker={t(`concept.statement.kind.${statement.kind}`)}
        lead={statement.claim}
        actions={
          isOpen && (
            <LinkButton kind="tertiary" href={routes.statementRemoval.href({ code: statement.code }, link)}>
              {t('concept.removal.button')}
            </LinkButton>
          )
        }
      />
      <DerivedFrom {...props} />
      {isOpen ? (
        <Form action={routes.statement.href({ code: statement.code }, link)} of={form} labels={labels}>
          <Control of={form.control('title')} label={labels.title} />
          <Control of={form.control('claim')} label={labels.claim} />
          <Control of={form.control('text')} label={labels.text} rows={8} />
          <SaveBar cancelHref={routes.concept.href({}, link)} />
        </Form>
      ) : (
        <>
          <Alert kind="info">{t('concept.statement.refused.resolved')}</Alert>
          {statement.text
            .split('\n')
            .filter(Boolean)
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </>
      )}
      {statement.state && <Moves statement={statement} link={link} />}
      {canLead(statement) && <Ties {...props} />}
      <DerivedUnits edition={edition} statement={statement} units={props.units} />
    </Stack>
  );
}

/** An area's own statement: whose it is, and the mission that it derives from. */
function DerivedFrom({ edition, statement, mission, unit }: StatementProps) {
  const { t } = useWords();
  if (statement.kind !== 'area') return null;
  return (
    <p>
      {unit && `${unit} · `}
      {mission && (
        <>
          {t('concept.statement.derived-from')}{' '}
          <a href={routes.statement.href({ code: mission.code }, inEdition(edition.code))}>{mission.title}</a>
        </>
      )}
    </p>
  );
}

/** The goals and measures that a guideline or recommendation leads to. */
function Ties({ edition, statement, ties }: StatementProps) {
  const { t } = useWords();
  const link = inEdition(edition.code);
  const rows = ties.map(({ kind, code, title }) => ({
    title: `${code} ${title}`,
    href: (kind === 'goal' ? routes.goal : routes.measure).href({ code }, link),
  }));
  const change = isDraft(edition) && (
    <a href={routes.statementTies.href({ code: statement.code }, link)}>{t('concept.statement.tie')}</a>
  );
  return (
    <Section title={t('concept.statement.leads-to')} aside={change}>
      {rows.length === 0 ? <p class="qs-quiet">{t('concept.statement.leads-nowhere')}</p> : <List rows={rows} />}
    </Section>
  );
}

function Moves({ statement, link }: { statement: Statement; link: Record<string, string> }) {
  const { t } = useWords();
  const next = statement.state ? nextStatementStates(statement.state) : [];
  return (
    <Actions>
      {next.map((state) => (
        <ActionForm key={state} action={routes.statementState.href({ code: statement.code }, link)} hidden={{ state }}>
          <Button>{t(`concept.statement.to.${state}`)}</Button>
        </ActionForm>
      ))}
    </Actions>
  );
}
