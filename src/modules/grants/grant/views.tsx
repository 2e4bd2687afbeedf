import type { BoundForm } from '#platform/forms/bind.ts';
import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { AllocationBar } from '#ui/allocation-bar/allocation-bar.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { Table } from '#ui/table/table.tsx';
import { type Allocation, isConflict, periodWarning } from '../allocation/rules.ts';
import type { Post } from '../post/rules.ts';
import type { Programme } from '../programme/data.ts';
import { routes } from '../routes.ts';
import type { allocationForm, grantForm, grantStateForm, takeBackForm } from './form.ts';
import { endsSoon, type Grant, isWithoutMeasure, nextGrantStates, progressOf, standingOf } from './rules.ts';

/** All grants; what is overdue or ends soon carries its sign. */
export function GrantsView({ grants, today, mayEdit }: { grants: readonly Grant[]; today: string; mayEdit: boolean }) {
  const { t, format } = useWords();
  const sum = (pick: (grant: Grant) => number | null) =>
    format.euros(grants.reduce((all, grant) => all + (pick(grant) ?? 0), 0));
  const actions = (
    <>
      <LinkButton href={routes.posts.href({})}>{t('grants.posts.title')}</LinkButton>
      <LinkButton href={routes.cliff.href({})}>{t('grants.cliff.title')}</LinkButton>
      {mayEdit ? (
        <LinkButton kind="primary" href={routes.newGrant.href({})}>
          {t('grants.grant.new')}
        </LinkButton>
      ) : null}
    </>
  );
  return (
    <>
      <PageHead title={t('grants.grants.title')} lead={t('grants.grants.lead')} actions={actions} />
      {grants.length === 0 ? (
        <EmptyState title={t('grants.grants.none')} />
      ) : (
        <Table
          caption={t('grants.grants.title')}
          rows={grants}
          rowKey={(grant) => grant.id}
          columns={[
            { label: t('grants.grant.number'), cell: (grant) => <Bdi>{grant.code}</Bdi>, quiet: true },
            {
              label: t('grants.grant.title'),
              header: true,
              cell: (grant) => <a href={routes.grant.href({ code: grant.code })}>{grant.title}</a>,
            },
            { label: t('grants.grant.funder'), cell: (grant) => grant.funder, wideOnly: true },
            { label: t('grants.grant.state'), cell: (grant) => <Standing grant={grant} today={today} /> },
            {
              label: t('grants.grant.granted'),
              numeric: true,
              cell: (grant) => (grant.grantedCents === null ? '–' : format.euros(grant.grantedCents)),
              foot: sum((grant) => grant.grantedCents),
            },
            {
              label: t('grants.grant.spent'),
              numeric: true,
              cell: (grant) => format.euros(grant.spentCents),
              foot: sum((grant) => grant.spentCents),
            },
            {
              label: t('grants.grant.end'),
              cell: (grant) => (
                <>
                  {endsSoon(grant, today) ? <Sign name="late" /> : null} {format.day(grant.endOn)}
                </>
              ),
            },
            {
              label: t('grants.grant.proof'),
              cell: (grant) => (grant.proofDueOn ? format.day(grant.proofDueOn) : '–'),
            },
          ]}
        />
      )}
    </>
  );
}

function Standing({ grant, today }: { grant: Grant; today: string }) {
  const { t } = useWords();
  const standing = standingOf(grant, today);
  const sign =
    standing === 'proof-overdue' ? <Sign name="stop" /> : standing === 'proof-due' ? <Sign name="late" /> : null;
  return (
    <>
      {sign} {t(`grants.state.${standing}`)}
    </>
  );
}

interface GrantProps {
  grant: Grant;
  today: string;
  allocations: readonly Allocation[];
  posts: readonly Post[];
  forms: {
    allocation: BoundForm<(typeof allocationForm)['fields']>;
    state: BoundForm<(typeof grantStateForm)['fields']>;
    takeBack: BoundForm<(typeof takeBackForm)['fields']>;
  };
  mayEdit: boolean;
}

/** One grant: where the sum goes, what of it is spent, what does not fit, what comes next. */
export function GrantView(props: GrantProps) {
  const { t, format } = useWords();
  const { grant, today, allocations, posts, mayEdit } = props;
  const { money, time } = progressOf(grant, today);
  const actions = mayEdit ? (
    <LinkButton href={routes.editGrant.href({ code: grant.code })}>{t('grants.grant.edit')}</LinkButton>
  ) : null;
  return (
    <>
      <PageHead
        code={grant.code}
        title={grant.title}
        kicker={
          <>
            {grant.funder} · {grant.programmeTitle} · <Standing grant={grant} today={today} />
          </>
        }
        actions={actions}
      />
      {isWithoutMeasure(grant, posts.length > 0) ? (
        <p>
          <Sign name="late" /> {t('grants.hint.without-measure')}
        </p>
      ) : null}
      <Columns split="8-4">
        <div>
          <Section
            title={t('grants.allocations.title')}
            id="zuordnungen"
            aside={t('grants.allocations.left', { cents: ((grant.grantedCents ?? 0) - grant.allocatedCents) / 100 })}
          >
            <AllocationBar
              totalCents={grant.grantedCents ?? 0}
              spentCents={grant.spentCents}
              timePassed={time / 100}
              label={t('grants.allocations.bar', {
                allocated: grant.allocatedCents / 100,
                granted: (grant.grantedCents ?? 0) / 100,
                spent: grant.spentCents / 100,
              })}
              parts={allocations.map((one) => ({
                label: one.measureCode,
                cents: one.amountCents,
                late: hasConflict(one),
              }))}
            />
            <Allocations allocations={allocations} />
            {mayEdit ? <AllocationForms {...props} /> : null}
          </Section>
        </div>
        <div>
          <Section title={t('grants.grant.facts')}>
            <Facts
              facts={[
                {
                  label: t('grants.grant.period'),
                  value: <Bdi>{`${format.day(grant.startOn)} – ${format.day(grant.endOn)}`}</Bdi>,
                },
                {
                  label: t('grants.grant.applied'),
                  value: grant.appliedCents === null ? '–' : format.euros(grant.appliedCents),
                },
                {
                  label: t('grants.grant.granted'),
                  value: grant.grantedCents === null ? '–' : format.euros(grant.grantedCents),
                },
                {
                  label: t('grants.grant.spent'),
                  value:
                    money === undefined
                      ? format.euros(grant.spentCents)
                      : t('grants.grant.spent-of', { euros: format.euros(grant.spentCents), money, time }),
                },
                { label: t('grants.grant.paid-out'), value: format.euros(grant.paidOutCents) },
                { label: t('grants.grant.own-share'), value: format.euros(grant.ownShareCents) },
                {
                  label: t('grants.grant.proof'),
                  value: grant.proofDueOn
                    ? t('grants.grant.proof-in', {
                        day: format.day(grant.proofDueOn),
                        days: daysBetween(today, grant.proofDueOn),
                      })
                    : '–',
                },
              ]}
            />
          </Section>
          {posts.length > 0 ? (
            <Section title={t('grants.posts.paid')}>
              <ul>
                {posts.map((post) => (
                  <li key={post.id}>
                    {post.code} {post.title}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          {mayEdit && nextGrantStates(grant.state).length > 0 ? <StateForm {...props} /> : null}
        </div>
      </Columns>
    </>
  );
}

const hasConflict = (one: Allocation) => {
  const warning = warningOf(one);
  return warning !== undefined && isConflict(warning);
};
const warningOf = (one: Allocation) =>
  periodWarning(
    { startOn: one.grantStartOn, endOn: one.grantEndOn },
    { startOn: one.measureStartOn, endOn: one.measureEndOn },
  );

function Allocations({ allocations }: { allocations: readonly Allocation[] }) {
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
            const warning = warningOf(one);
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
          cell: (one) => format.euros(one.amountCents),
          foot: format.euros(sum),
        },
      ]}
    />
  );
}

function AllocationForms({ grant, forms, allocations }: GrantProps) {
  const { t } = useWords();
  const action = routes.allocations.href({ code: grant.code });
  return (
    <>
      <Form
        action={action}
        errors={forms.allocation.errors}
        label={t('grants.allocations.add')}
        labels={{ measure: t('grants.allocations.measure'), amountCents: t('grants.allocations.amount') }}
      >
        <FieldGrid>
          <Control of={forms.allocation.control('measure')} label={t('grants.allocations.measure-code')} span={4} />
          <Control of={forms.allocation.control('amountCents')} label={t('grants.allocations.amount')} span={4} />
        </FieldGrid>
        <p>
          <Button>{t('grants.allocations.add')}</Button>
        </p>
      </Form>
      {allocations.length > 0 ? (
        <Form
          action={action}
          errors={forms.takeBack.errors}
          hidden={{ _method: 'delete' }}
          label={t('grants.allocations.take-back')}
        >
          <FieldGrid>
            <Control
              of={{ ...forms.takeBack.control('measure'), kind: 'choice' }}
              label={t('grants.allocations.measure-of')}
              span={4}
              choices={allocations.map((one) => ({
                value: one.measureCode,
                label: `${one.measureCode} ${one.measureTitle}`,
              }))}
            />
            <Control of={forms.takeBack.control('reason')} label={t('grants.grant.reason')} span={8} />
          </FieldGrid>
          <p>
            <Button>{t('grants.allocations.take-back')}</Button>
          </p>
        </Form>
      ) : null}
    </>
  );
}

function StateForm({ grant, forms }: GrantProps) {
  const { t } = useWords();
  return (
    <Section title={t('grants.grant.move')}>
      <Form action={routes.state.href({ code: grant.code })} errors={forms.state.errors} label={t('grants.grant.move')}>
        <Control
          of={forms.state.control('state')}
          label={t('grants.grant.state')}
          choices={nextGrantStates(grant.state).map((value) => ({ value, label: t(`grants.state.${value}`) }))}
        />
        <Control of={forms.state.control('on')} label={t('grants.grant.on')} />
        <Control of={forms.state.control('reason')} label={t('grants.grant.reason')} optional />
        <SaveBar sticky={false} save={t('grants.grant.move')} />
      </Form>
    </Section>
  );
}

/** Everything about a grant; five dates and sums, no more. */
export function EditGrantView({
  grant,
  form,
  programmes,
}: {
  grant: Grant | undefined;
  form: BoundForm<(typeof grantForm)['fields']>;
  programmes: readonly Programme[];
}) {
  const { t } = useWords();
  const action = grant ? routes.editGrant.href({ code: grant.code }) : routes.newGrant.href({});
  const labels = {
    title: t('grants.grant.title'),
    programmeId: t('grants.grant.programme'),
    startOn: t('grants.grant.start'),
    endOn: t('grants.grant.end'),
    grantedCents: t('grants.grant.granted'),
    proofDueOn: t('grants.grant.proof'),
  };
  return (
    <>
      <PageHead code={grant?.code} title={grant?.title ?? t('grants.grant.new')} />
      <Form action={action} errors={form.errors} labels={labels}>
        <FieldGrid>
          <Control of={form.control('title')} label={labels.title} />
          <Control
            of={form.control('programmeId')}
            label={labels.programmeId}
            span={8}
            choices={programmes.map(({ id, title, funder }) => ({ value: id, label: `${title} (${funder})` }))}
          />
          <Control of={form.control('part')} label={t('grants.grant.part')} span={4} optional />
          <Control of={form.control('startOn')} label={labels.startOn} span={4} />
          <Control of={form.control('endOn')} label={labels.endOn} span={4} />
          <Control
            of={form.control('proofDueOn')}
            label={labels.proofDueOn}
            hint={t('grants.grant.proof-hint')}
            span={4}
            optional
          />
          <Control of={form.control('appliedCents')} label={t('grants.grant.applied')} span={4} optional />
          <Control of={form.control('grantedCents')} label={labels.grantedCents} span={4} optional />
          <Control of={form.control('ownShareCents')} label={t('grants.grant.own-share')} span={4} optional />
          <Control of={form.control('spentCents')} label={t('grants.grant.spent')} span={4} optional />
          <Control of={form.control('paidOutCents')} label={t('grants.grant.paid-out')} span={4} optional />
          <Control of={form.control('applyBy')} label={t('grants.grant.apply-by')} span={4} optional />
          <Control of={form.control('note')} label={t('grants.grant.note')} rows={2} optional />
        </FieldGrid>
        <SaveBar cancelHref={grant ? routes.grant.href({ code: grant.code }) : routes.grants.href({})} />
      </Form>
    </>
  );
}
