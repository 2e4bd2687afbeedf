import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { Table } from '#ui/table/table.tsx';
import type { Grant } from '../grant/rules.ts';
import { routes } from '../routes.ts';
import type { allocationForm, takeBackForm } from './form.ts';
import { type Allocation, fundingWarning, isBeyondBudget, isConflict, type NamedFunding } from './rules.ts';

interface AllocationFormsProps {
  grant: Grant;
  /** Measures that may get money, of the concept that holds now. */
  measures: readonly { code: string; title: string }[];
  allocations: readonly Allocation[];
  forms: {
    allocation: BoundForm<(typeof allocationForm)['fields']>;
    takeBack: BoundForm<(typeof takeBackForm)['fields']>;
  };
}

/** Where the money goes, and whether the periods fit. */
export function Allocations({ allocations }: { allocations: readonly Allocation[] }) {
  const { t, format } = useWords();
  if (allocations.length === 0) return <p class="qs-quiet">{t('grants.allocations.none')}</p>;
  const sum = allocations.reduce((all, one) => all + one.amountCents, 0);
  return (
    <Table
      caption={t('grants.allocations.title')}
      rows={allocations}
      rowKey={(one) => one.id}
      columns={[
        {
          label: t('grants.allocations.measure'),
          header: true,
          cell: (one) => (
            <>
              <Bdi>{one.measureCode}</Bdi> {one.measureTitle}
            </>
          ),
        },
        {
          label: t('grants.grant.period'),
          cell: (one) => (
            <Bdi>{`${one.measureStartOn ? format.day(one.measureStartOn) : '–'} – ${one.measureEndOn ? format.day(one.measureEndOn) : t('grants.allocations.open-end')}`}</Bdi>
          ),
        },
        {
          label: t('grants.allocations.fits'),
          cell: (one) => {
            const warning = fundingWarning(one);
            return warning ? (
              <>
                {isConflict(warning) ? <Sign name="late" /> : null} {t(`grants.warning.${warning}`)}
              </>
            ) : (
              t('grants.warning.none')
            );
          },
        },
        {
          label: t('grants.allocations.amount'),
          numeric: true,
          cell: (one) => (
            <>
              {format.euros(one.amountCents)}
              {isBeyondBudget(one) && (
                <div class="qs-small">
                  <Sign name="late" />{' '}
                  {t('grants.warning.beyond-budget', { euros: format.euros(one.measureBudgetCents ?? 0) })}
                </div>
              )}
            </>
          ),
          foot: format.euros(sum),
        },
      ]}
    />
  );
}

/** Measures that name this grant as their money without a sum so far. */
export function NamedFundings({ fundings }: { fundings: readonly NamedFunding[] }) {
  const { t } = useWords();
  if (fundings.length === 0) return null;
  return (
    <>
      <p class="qs-small qs-quiet">{t('grants.allocations.named')}</p>
      <List
        rows={fundings.map((one) => {
          const warning = fundingWarning(one);
          return {
            title: `${one.measureCode} ${one.measureTitle}`,
            ...(warning && {
              note: (
                <>
                  {isConflict(warning) ? <Sign name="late" /> : null} {t(`grants.warning.${warning}`)}
                </>
              ),
            }),
          };
        })}
      />
    </>
  );
}

/** Allocating money to a measure, and taking it back with a reason. */
export function AllocationForms({ grant, forms, allocations, measures }: AllocationFormsProps) {
  const { t } = useWords();
  const action = routes.allocations.href({ code: grant.code });
  const at = routes.grant.href({ code: grant.code });
  return (
    <>
      <Form
        prefix="zuordnung"
        action={action}
        opener={{ at, label: t('grants.allocations.add') }}
        of={forms.allocation}
        label={t('grants.allocations.add')}
        labels={{ measure: t('grants.allocations.measure'), amountCents: t('grants.allocations.amount') }}
      >
        <FieldGrid>
          <MeasureControl form={forms.allocation} allocations={allocations} measures={measures} />
          <Control of={forms.allocation.control('amountCents')} label={t('grants.allocations.amount')} span={4} />
        </FieldGrid>
        <SaveBar save={t('grants.allocations.add')} sticky={false} />
      </Form>
      {allocations.length > 0 ? (
        <Form
          action={action}
          prefix="zurueck"
          opener={{ at, label: t('grants.allocations.take-back') }}
          of={forms.takeBack}
          hidden={{ _method: 'delete' }}
          label={t('grants.allocations.take-back')}
        >
          <FieldGrid>
            <Control
              of={forms.takeBack.control('measure')}
              label={t('grants.allocations.of')}
              span={4}
              choices={allocations.map((one) => ({
                value: one.measureCode,
                label: `${one.measureCode} ${one.measureTitle}`,
              }))}
            />
            <Control of={forms.takeBack.control('reason')} label={t('grants.grant.reason')} span={8} />
          </FieldGrid>
          <SaveBar save={t('grants.allocations.take-back')} sticky={false} />
        </Form>
      ) : null}
    </>
  );
}

/** One of the measures that have no money of this grant yet. */
function MeasureControl({
  form,
  allocations,
  measures,
}: Pick<AllocationFormsProps, 'allocations' | 'measures'> & { form: AllocationFormsProps['forms']['allocation'] }) {
  const { t } = useWords();
  const paid = new Set(allocations.map(({ measureCode }) => measureCode));
  const submitted = form.control('measure');
  const free = measures.filter(({ code }) => !paid.has(code) || code === submitted.value);
  return (
    <Control
      of={submitted}
      label={t('grants.allocations.measure')}
      hint={measures.length === 0 && t('grants.allocations.no-measures')}
      span={8}
      choices={free.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
    />
  );
}
