import { directoryRoutes, type Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Edition, inEdition } from './rules.ts';
import type { DerivedUnitsFields } from './statement.form.ts';
import type { Statement } from './statement.rules.ts';
import type { FoundingStatement } from './unit.data.ts';
import { canDerive, type DerivedUnit } from './unit.rules.ts';

export interface DerivedUnitsProps {
  edition: Edition;
  statement: Statement;
  units: readonly Stakeholder[];
  form: BoundForm<DerivedUnitsFields>;
}

/** Choosing the units that were founded because the mission statement says so. */
export function DerivedUnitsView({ edition, statement, units, form }: DerivedUnitsProps) {
  const { t } = useWords();
  const link = inEdition(edition.code);
  const back = routes.statement.href({ code: statement.code }, link);
  const labels = { unitIds: t('concept.statement.derived-units') };
  const allowed = canDerive(edition, statement, [], []);
  return (
    <Stack>
      <PageHead code={statement.code} title={labels.unitIds} kicker={<a href={back}>{statement.title}</a>} />
      {allowed.ok ? (
        <Form action={routes.statementUnits.href({ code: statement.code }, link)} of={form} labels={labels}>
          <Control
            of={form.control('unitIds')}
            label={labels.unitIds}
            hint={t('concept.statement.derived-units-hint')}
            choices={units.map(({ id, code, name }) => ({ value: id, label: name, code }))}
          />
          <SaveBar cancelHref={back} />
        </Form>
      ) : (
        <Alert kind="info" action={<LinkButton href={back}>{t('concept.origin.back')}</LinkButton>}>
          {t(allowed.key, allowed.values)}
        </Alert>
      )}
    </Stack>
  );
}

interface DerivedUnitsListProps {
  edition: Edition;
  statement: Statement;
  units: readonly DerivedUnit[];
}

/** On the page of a mission statement: the units that came of it. */
export function DerivedUnits({ edition, statement, units }: DerivedUnitsListProps) {
  const { t } = useWords();
  if (statement.kind !== 'mission') return null;
  const change = canDerive(edition, statement, [], []).ok && (
    <a href={routes.statementUnits.href({ code: statement.code }, inEdition(edition.code))}>
      {t('concept.statement.derive')}
    </a>
  );
  const rows = units.map(({ code, name }) => ({ title: `${code} ${name}`, href: directoryRoutes.unit.href({ code }) }));
  return (
    <Section title={t('concept.statement.derived-units')} aside={change}>
      {rows.length === 0 ? <p class="qs-quiet">{t('concept.statement.derived-none')}</p> : <List rows={rows} />}
    </Section>
  );
}

/** On the page of a unit: the mission statement that it was founded for; nothing where there is none. */
export function FoundingStatements({
  statements,
  mayOpen,
}: {
  statements: readonly FoundingStatement[];
  mayOpen: boolean;
}) {
  const { t } = useWords();
  if (statements.length === 0) return null;
  const rows = statements.map(({ code, title, editionCode }) => ({
    title,
    note: `${code} · ${editionCode}`,
    ...(mayOpen && { href: routes.statement.href({ code }, inEdition(editionCode)) }),
  }));
  return (
    <Section title={t('concept.statement.founded-for')}>
      <List rows={rows} />
    </Section>
  );
}
