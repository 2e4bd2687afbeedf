import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Party } from '../rules.ts';
import type { NewProfileFields, ProfileFields } from './form.ts';
import { agreedSides, draftOf, mandateOf, type Profile, roleTypes } from './rules.ts';

function useLabels() {
  const { t } = useWords();
  return {
    roleType: t('responsibilities.field.role'),
    stakeholderId: t('responsibilities.field.whose'),
    title: t('responsibilities.field.title'),
    tasks: t('responsibilities.field.tasks'),
    notTasks: t('responsibilities.field.not-tasks'),
    hoursPerMonth: t('responsibilities.field.hours'),
    deputyRequired: t('responsibilities.field.deputy-required'),
    validUntil: t('responsibilities.field.valid-until'),
  };
}

function WordControls({ form }: { form: Pick<BoundForm<ProfileFields>, 'control'> }) {
  const { t } = useWords();
  const labels = useLabels();
  return (
    <>
      <Control of={form.control('tasks')} label={labels.tasks} hint={t('responsibilities.hint.lines')} rows={8} />
      <Control
        of={form.control('notTasks')}
        label={labels.notTasks}
        hint={t('responsibilities.hint.not-tasks')}
        rows={4}
        optional
      />
      <Control of={form.control('hoursPerMonth')} label={labels.hoursPerMonth} span={4} optional />
      <Control
        of={form.control('validUntil')}
        label={labels.validUntil}
        hint={t('responsibilities.hint.valid-until')}
        span={4}
        optional
      />
      <Control of={form.control('deputyRequired')} label={labels.deputyRequired} />
    </>
  );
}

/** Other words for a profile, with what this does to what was agreed. */
export function ProfileEditView({ profile, form }: { profile: Profile; form: BoundForm<ProfileFields> }) {
  const { t } = useWords();
  const { code, party } = profile;
  const draft = draftOf(profile);
  const consequence = draft
    ? agreedSides(draft).length > 0
      ? 'responsibilities.profile.edit-agreed'
      : undefined
    : 'responsibilities.profile.edit-valid';
  return (
    <Stack>
      <PageHead
        code={code}
        title={t('responsibilities.profile.edit')}
        kicker={<a href={routes.profile.href({ code })}>{`${profile.title} · ${party.name}`}</a>}
      />
      {consequence && <Alert>{t(consequence)}</Alert>}
      <Form action={routes.profileEdit.href({ code })} of={form} labels={useLabels()}>
        <FieldGrid>
          <WordControls form={form} />
        </FieldGrid>
        <SaveBar cancelHref={routes.profile.href({ code })} />
      </Form>
    </Stack>
  );
}

interface NewProfileProps {
  form: BoundForm<NewProfileFields>;
  parties: readonly Party[];
  /** Code of the area from whose page one came. */
  area: string | undefined;
}

/** The templates beside each other: choosing one begins the form again with its words. */
function Templates({ form, area }: Pick<NewProfileProps, 'form' | 'area'>) {
  const { t } = useWords();
  const chosen = form.control('roleType').value;
  return (
    <nav aria-label={t('responsibilities.template.choose')} class="qs-acts">
      <span>{t('responsibilities.template.choose')}</span>
      {roleTypes.map((role) =>
        role === chosen ? (
          <b key={role} aria-current="page">
            {t(`responsibilities.role.${role}`)}
          </b>
        ) : (
          <a key={role} href={routes.profileNew.href({}, { rolle: role, bereich: area })}>
            {t(`responsibilities.role.${role}`)}
          </a>
        ),
      )}
    </nav>
  );
}

/** A new profile, begun from a template. */
export function NewProfileView({ form, parties, area }: NewProfileProps) {
  const { t } = useWords();
  const labels = useLabels();
  return (
    <>
      <PageHead title={t('responsibilities.profile.new')} lead={t('responsibilities.profile.new-lead')} />
      <Templates form={form} area={area} />
      <Form action={routes.profileNew.href({})} of={form} labels={labels} hidden={{ id: form.control('id').value }}>
        <FieldGrid>
          <Control
            of={form.control('roleType')}
            label={labels.roleType}
            look="list"
            choices={roleTypes.map((value) => ({
              value,
              label: t(`responsibilities.role.${value}`),
              hint: t(`responsibilities.mandate.${mandateOf(value)}`),
            }))}
          />
          <Control
            of={form.control('stakeholderId')}
            label={labels.stakeholderId}
            span={6}
            choices={parties.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
          />
          <Control of={form.control('title')} label={labels.title} span={6} />
          <WordControls form={form} />
        </FieldGrid>
        <SaveBar cancelHref={routes.profiles.href({})} />
      </Form>
    </>
  );
}
