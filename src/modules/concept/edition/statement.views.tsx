import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Edition, inEdition, isDraft } from './rules.ts';
import type { StatementFields } from './statement.form.ts';
import { nextStatementStates, type Statement } from './statement.rules.ts';

export interface StatementProps {
  edition: Edition;
  statement: Statement;
  form: BoundForm<StatementFields>;
}

/** A statement to be read, changed while its words are open, and (an area's own) moved on. */
export function StatementView({ edition, statement, form }: StatementProps) {
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
      <PageHead title={statement.title} kicker={t(`concept.statement.kind.${statement.kind}`)} lead={statement.claim} />
      {isOpen ? (
        <Form action={routes.statement.href({ code: statement.code }, link)} errors={form.errors} labels={labels}>
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
    </Stack>
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
