import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { Programme } from '../programme/data.ts';
import { routes } from '../routes.ts';
import type { grantForm } from './form.ts';
import type { Grant } from './rules.ts';

/** The form of a new grant, or of one that is changed. */
export function EditGrantView({
  grant,
  form,
  programmes,
  predecessor,
}: {
  grant: Grant | undefined;
  /** A new grant may take over from this one. */
  predecessor?: Grant | undefined;
  form: BoundForm<(typeof grantForm)['fields']>;
  programmes: readonly Programme[];
}) {
  const { t } = useWords();
  const action = grant
    ? routes.editGrant.href({ code: grant.code })
    : routes.newGrant.href({}, { folgt: predecessor?.code });
  const labels = useGrantLabels();
  return (
    <>
      <PageHead
        code={grant?.code}
        title={grant?.title ?? t('grants.grant.new')}
        lead={predecessor && t('grants.grant.follows', { code: predecessor.code, title: predecessor.title })}
      />
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

/** What each field is called, for controls and for the list of errors. */
function useGrantLabels() {
  const { t } = useWords();
  return {
    title: t('grants.grant.title'),
    programmeId: t('grants.grant.programme'),
    startOn: t('grants.grant.start'),
    endOn: t('grants.grant.end'),
    grantedCents: t('grants.grant.granted'),
    proofDueOn: t('grants.grant.proof'),
  };
}
