import type { Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { drawnFrom } from '#platform/forms/drawn.ts';
import type { FieldTexts } from '#platform/forms/form.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { inputOf, type Measure } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import { type BulkFields, bulkLabels } from './bulk.form.ts';
import { type BulkField, bulkFields, changing, type Planned, shownBefore } from './bulk.rules.ts';

export interface BulkProps {
  /** Names the edition in links where it is not the one in force. */
  edition: Record<string, string>;
  chosen: readonly Measure[];
  form: BoundForm<BulkFields>;
  submitted: FieldTexts;
  /** What would become of each; undefined while nothing is filled in. */
  planned: readonly Planned[] | undefined;
  parties: readonly Stakeholder[];
  refusal: Refusal | undefined;
}

/** Setting the same for many measures: fill in, look at what changes, save. */
export function BulkView(props: BulkProps) {
  const { t } = useWords();
  const { edition, chosen, planned, refusal } = props;
  const list = routes.measures.href({}, { ansicht: 'alle', ...edition });
  if (chosen.length === 0) {
    return (
      <Stack>
        <PageHead title={t('concept.bulk.title')} />
        <EmptyState
          title={t('concept.bulk.none')}
          others={[{ href: list, label: t('concept.measure.plural') }]}
          why={t('concept.bulk.none-why')}
        />
      </Stack>
    );
  }
  return (
    <Stack>
      <PageHead
        title={t('concept.bulk.chosen', { count: chosen.length })}
        kicker={<a href={list}>{t('concept.measure.plural')}</a>}
        lead={t('concept.bulk.lead')}
      />
      {refusal && <Alert kind="danger" refuses title={t(refusal.key, refusal.values)} />}
      <Fields {...props} />
      {planned && <Preview {...props} planned={planned} />}
    </Stack>
  );
}

function useBulkLabels(): Record<BulkField, string> {
  const { t } = useWords();
  return Object.fromEntries(bulkFields.map((field) => [field, t(bulkLabels[field])])) as Record<BulkField, string>;
}

function Fields({ edition, chosen, form, parties, planned }: BulkProps) {
  const { t } = useWords();
  const labels = useBulkLabels();
  return (
    <Form action={routes.measuresMany.href({})} method="get" of={form} labels={labels} hidden={edition}>
      {chosen.map(({ code }) => (
        <input key={code} type="hidden" name="nr" value={code} />
      ))}
      <FieldGrid>
        <Control
          of={form.control('leadId')}
          label={labels.leadId}
          empty={t('concept.bulk.stays')}
          choices={parties.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
          span={12}
        />
        <Control of={form.control('personFunction')} label={labels.personFunction} span={6} />
        <Control of={form.control('deputyFunction')} label={labels.deputyFunction} span={6} />
        <Control of={form.control('startOn')} label={labels.startOn} span={4} />
        <Control of={form.control('endOn')} label={labels.endOn} span={4} />
        <Control of={form.control('nextReportOn')} label={labels.nextReportOn} span={4} />
      </FieldGrid>
      <Actions>
        <Button kind={planned ? 'secondary' : 'primary'}>{t('concept.bulk.preview')}</Button>
        <LinkButton href={routes.measures.href({}, { ansicht: 'alle', ...edition })}>
          {t('concept.bulk.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  );
}

/** What would change, measure by measure; only then it can be saved. */
function Preview(props: BulkProps & { planned: readonly Planned[] }) {
  const { t } = useWords();
  const { edition, planned, submitted } = props;
  const count = changing(planned).length;
  const columns: Column<Planned>[] = [
    {
      label: t('concept.measure.singular'),
      header: true,
      cell: ({ measure: { code, title } }) => (
        <>
          <span class="qs-quiet qs-nb">{code}</span> {title}
        </>
      ),
    },
    { label: t('concept.bulk.becomes'), cell: (one) => <Becomes planned={one} parties={props.parties} /> },
  ];
  return (
    <Section title={t('concept.bulk.changes', { count, all: planned.length })} id="vorschau">
      <Table
        caption={t('concept.bulk.preview')}
        columns={columns}
        rows={planned}
        rowKey={({ measure }) => measure.code}
      />
      {count > 0 && (
        <Form
          action={routes.measuresMany.href({}, edition)}
          of={{ errors: [], drawn: drawnFrom(shownBefore(planned)) }}
          label={t('concept.bulk.save', { count })}
        >
          {Object.entries(submitted).flatMap(([name, values]) =>
            values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
          )}
          <Actions>
            <Button kind="primary">{t('concept.bulk.save', { count })}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

/** "Vertretung: noch niemand → Leitung", or why it stays as it is. */
function Becomes({
  planned: { measure, input, changed, decision },
  parties,
}: {
  planned: Planned;
  parties: BulkProps['parties'];
}) {
  const { t, format } = useWords();
  const labels = useBulkLabels();
  const before = inputOf(measure);
  const words = (field: BulkField, value: string | null) => {
    if (value === null || value === '') return t('concept.measure.none');
    else if (field === 'leadId') return parties.find(({ id }) => id === value)?.name ?? measure.lead?.name ?? value;
    else return field.endsWith('On') ? format.day(value) : value;
  };
  if (!decision.ok) return <>{t('concept.bulk.left', { why: t(decision.key, decision.values) })}</>;
  if (changed.length === 0) return <span class="qs-quiet">{t('concept.bulk.same')}</span>;
  return (
    <>
      {changed.map((field) => (
        <div key={field}>
          {labels[field]}: <del>{words(field, before[field])}</del> <ins>{words(field, input[field])}</ins>
        </div>
      ))}
    </>
  );
}
