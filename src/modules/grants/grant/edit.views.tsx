import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Columns, PageHead } from '#ui/section-head/section-head.tsx';
import { firstProgramme } from '../programme/list.views.tsx';
import { capOf } from '../programme/part.views.tsx';
import type { Programme } from '../programme/rules.ts';
import { routes } from '../routes.ts';
import { WhoMayApply } from './eligible.views.tsx';
import type { GrantFields } from './form.ts';
import type { Grant } from './rules.ts';

interface EditGrantProps {
  /** The one that is changed; a new one has none. */
  grant?: Grant | undefined;
  /** Of a new one. */
  id?: string;
  /** A new grant may take over from this one. */
  predecessor?: Grant | undefined;
  form: BoundForm<GrantFields>;
  programmes: readonly Programme[];
}

/** The form of a new grant, or of one that is changed; without a programme the way to one. */
export function EditGrantView(props: EditGrantProps) {
  const { t } = useWords();
  const { grant, predecessor, form, programmes } = props;
  // What somebody has written comes back, also where the last programme has gone in the meantime.
  if (programmes.length === 0 && form.errors.length === 0) return <ProgrammeFirst />;
  const programmeId = form.control('programmeId').value;
  const chosen = programmes.filter(({ id }) => id === programmeId);
  return (
    <>
      <PageHead
        code={grant?.code}
        title={grant?.title ?? t('grants.grant.new')}
        lead={predecessor && t('grants.grant.follows', { code: predecessor.code, title: predecessor.title })}
      />
      <Columns split="8-4">
        <GrantForm {...props} />
        <WhoMayApply
          programmes={chosen.length > 0 ? chosen : programmes}
          partId={form.control('partId').value}
          mayBegin={!grant && !predecessor}
        />
      </Columns>
    </>
  );
}

/** No grant without a programme: first that, by hand or from a template, and then back to the grant. */
function ProgrammeFirst() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('grants.grant.new')} />
      <EmptyState
        title={t('grants.grant.no-programme')}
        why={t('grants.grant.no-programme-why')}
        {...firstProgramme(t, 'zuwendung')}
      />
    </>
  );
}

function GrantForm({ grant, id, predecessor, form, programmes }: EditGrantProps) {
  const words = useWords();
  const { t } = words;
  const part = programmes.flatMap(({ parts }) => parts).find((one) => one.id === form.control('partId').value);
  const cap = (part && capOf(part, words)) || undefined;
  const action = grant
    ? routes.editGrant.href({ code: grant.code })
    : routes.newGrant.href({}, { folgt: predecessor?.code });
  return (
    <Form action={action} of={form} hidden={{ id }}>
      <FieldGrid>
        <Control of={form.control('title')} label={t('grants.grant.title')} />
        <Control
          of={form.control('programmeId')}
          label={t('grants.grant.programme')}
          choices={programmes.map((one) => ({ value: one.id, label: `${one.title} (${one.funder})` }))}
        />
        <PartControl form={form} programmes={programmes} />
        <Control of={form.control('startOn')} label={t('grants.grant.start')} span={6} />
        <Control of={form.control('endOn')} label={t('grants.grant.end')} span={6} />
        <Control
          of={form.control('proofDueOn')}
          label={t('grants.grant.proof')}
          hint={t(grant ? 'grants.grant.proof-hint' : 'grants.grant.proof-from-rule')}
          span={6}
          optional
        />
        <Control
          of={form.control('applyBy')}
          label={t('grants.grant.apply-by')}
          hint={grant ? undefined : t('grants.grant.apply-by-from-rule')}
          span={6}
          optional
        />
        <Control of={form.control('appliedCents')} label={t('grants.grant.applied')} hint={cap} span={4} optional />
        <Control of={form.control('grantedCents')} label={t('grants.grant.granted')} hint={cap} span={4} optional />
        <Control of={form.control('ownShareCents')} label={t('grants.grant.own-share')} span={4} optional />
        <Control of={form.control('spentCents')} label={t('grants.grant.spent')} span={4} optional />
        <Control of={form.control('paidOutCents')} label={t('grants.grant.paid-out')} span={4} optional />
        <Control of={form.control('note')} label={t('grants.grant.note')} rows={2} optional />
      </FieldGrid>
      <SaveBar
        cancelHref={grant ? routes.grant.href({ code: grant.code }) : routes.grants.href({})}
        {...(!grant && { save: t('grants.grant.make') })}
      />
    </Form>
  );
}

/** The parts of the chosen programme; before one is chosen those of all, each with its programme. */
function PartControl({ form, programmes }: Pick<EditGrantProps, 'form' | 'programmes'>) {
  const { t } = useWords();
  const chosen = programmes.find(({ id }) => id === form.control('programmeId').value);
  const parts = (chosen ? [chosen] : programmes).flatMap(({ code, parts: all }) =>
    all.map(({ id, title }) => ({ value: id, label: chosen ? title : `${code}: ${title}` })),
  );
  if (parts.length === 0 && form.control('partId').error === undefined) return null;
  return (
    <Control
      of={form.control('partId')}
      label={t('grants.grant.part')}
      choices={parts}
      empty={t('grants.grant.whole-programme')}
      optional
    />
  );
}
