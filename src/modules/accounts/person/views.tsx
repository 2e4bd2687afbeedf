import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Checkbox } from '#ui/field/choice.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { ScopeLists } from '../role/rules.ts';
import { type HeldForm, HeldRoles, type ShownRole } from '../role/views.tsx';
import { routes } from '../routes.ts';
import { type PersonState, stateOf } from '../rules.ts';
import { ConfirmHint } from '../session/views.tsx';
import type { PersonNaming } from '../slots.ts';
import { type Person, workspaceLanguages } from './rules.ts';

export interface ListedPerson extends Person {
  roles: readonly ShownRole[];
}

const signs = { invited: 'ring', active: 'tick', blocked: 'cross' } as const;

/** How things stand with an account. */
export function StateBadge({ state }: { state: PersonState }) {
  const { t } = useWords();
  return <Badge sign={signs[state]}>{t(`accounts.person.state.${state}`)}</Badge>;
}

export type AboutForm = BoundForm<{ name: unknown; email: unknown; language: unknown }>;

/** Name, address, language. */
export function AboutFields({ form }: { form: AboutForm }) {
  const { t } = useWords();
  const languages = workspaceLanguages.map((value) => ({ value, label: t(`accounts.person.language.${value}`) }));
  return (
    <FieldGrid>
      <Control
        of={form.control('name')}
        label={t('accounts.person.name')}
        hint={t('accounts.person.name-hint')}
        autocomplete="off"
        personal
      />
      <Control
        of={form.control('email')}
        label={t('accounts.person.email')}
        hint={t('accounts.person.email-hint')}
        autocomplete="off"
        span={8}
        personal
      />
      <Control of={form.control('language')} label={t('accounts.person.language')} choices={languages} span={4} />
    </FieldGrid>
  );
}

/** What the fields of these forms are called, for the list of errors. */
export function usePersonLabels(): Record<string, string> {
  const { t } = useWords();
  return {
    name: t('accounts.person.name'),
    email: t('accounts.person.email'),
    language: t('accounts.person.language'),
    role: t('accounts.person.role'),
    reason: t('accounts.person.reason'),
    handoverReason: t('accounts.person.reason'),
    toId: t('accounts.person.hand-over.to'),
    ...Object.fromEntries(
      (['municipality', 'unit', 'organisation', 'room'] as const).map((kind) => [
        kind,
        t(`accounts.person.scope.${kind}`),
      ]),
    ),
  };
}

type FormsOfPerson = {
  about: AboutForm;
  held: HeldForm;
  block: BoundForm<{ reason: unknown }>;
  handOver: BoundForm<{ toId: unknown; handoverReason: unknown }>;
};

export interface PersonPageProps {
  person: ListedPerson;
  mayEdit: boolean;
  /** Where to confirm first, if that is needed. */
  confirmHref: string | undefined;
  forms: FormsOfPerson;
  scopes: ScopeLists;
  successors: readonly { id: string; name: string }[];
  /** In what else this person stands. */
  naming: readonly PersonNaming[];
  history: readonly HistoryEntry[];
  /** What the history will say in place of the name. */
  formerLabel: string;
}

/** One account: what is known, and everything that can be done with it. */
export function PersonPage(props: PersonPageProps) {
  const { person, mayEdit, confirmHref, history } = props;
  const { t } = useWords();
  return (
    <>
      <PageHead title={person.name} actions={<StateBadge state={stateOf(person)} />} />
      {mayEdit && confirmHref && <ConfirmHint href={confirmHref} />}
      <PersonFacts person={person} />
      <HeldRoles person={person} mayEdit={mayEdit} form={props.forms.held} scopes={props.scopes} />
      <InWhatElse naming={props.naming} />
      {mayEdit && <Editing {...props} />}
      <Section title={t('accounts.person.history')}>
        <RecordedHistory entries={history} what={({ action }) => t(`accounts.person.did.${action}` as MessageKey)} />
      </Section>
    </>
  );
}

/** Before somebody goes: what needs somebody else then; afterwards what nobody looks after. */
function InWhatElse({ naming }: Pick<PersonPageProps, 'naming'>) {
  const { t } = useWords();
  if (naming.length === 0) return null;
  return (
    <Section title={t('accounts.person.naming')} aside={t('accounts.person.naming-lead')} id="haengt-daran">
      <List rows={naming.map(({ title, note, href }) => ({ title, note, href }))} />
    </Section>
  );
}

function PersonFacts({ person }: { person: ListedPerson }) {
  const { t, format } = useWords();
  const { block } = person;
  const facts = [
    { label: t('accounts.person.email'), value: person.email ?? '–' },
    { label: t('accounts.person.language'), value: t(`accounts.person.language.${person.language}`) },
    { label: t('accounts.person.invited-at'), value: format.day(dayOf(person.invitedAt)) },
    {
      label: t('accounts.person.last-seen'),
      value: person.lastSeenOn ? format.day(person.lastSeenOn) : t('accounts.person.never-seen'),
    },
  ];
  return (
    <>
      {block && (
        <Alert kind="warning">
          {t('accounts.person.block.since', { day: format.day(dayOf(block.at)), by: block.by, reason: block.reason })}
        </Alert>
      )}
      <Facts facts={facts} />
    </>
  );
}

function Editing({ person, forms, successors, formerLabel }: PersonPageProps) {
  const { t } = useWords();
  const labels = usePersonLabels();
  const { id } = person;
  const at = routes.person.href({ id });
  const state = stateOf(person);
  return (
    <>
      {state === 'invited' && (
        <Section title={t('accounts.person.invitation.title')}>
          <p>{t('accounts.person.invitation.text')}</p>
          <ActionForm action={routes.personInvitation.href({ id })}>
            <Button>{t('accounts.person.invitation.again')}</Button>
          </ActionForm>
        </Section>
      )}
      <Section title={t('accounts.person.edit.title')}>
        <Form
          prefix="angaben"
          action={routes.person.href({ id })}
          opener={{ at, label: t('accounts.person.edit.title'), isFirst: true }}
          of={forms.about}
          labels={labels}
        >
          <AboutFields form={forms.about} />
          <SaveBar sticky={false} />
        </Form>
      </Section>
      {state === 'blocked' ? (
        <ActionForm action={routes.personBlock.href({ id })} hidden={{ _method: 'delete' }}>
          <Button>{t('accounts.person.unblock.submit')}</Button>
        </ActionForm>
      ) : (
        <Block id={id} form={forms.block} />
      )}
      <HandOver id={id} form={forms.handOver} successors={successors} />
      <Section title={t('accounts.person.delete.title')}>
        <p>{t('accounts.person.delete.lead', { label: formerLabel })}</p>
        <ActionForm action={routes.person.href({ id })} hidden={{ _method: 'delete' }}>
          <Checkbox
            name="keepName"
            label={t('accounts.person.delete.keep-name', { name: person.name })}
            hint={t('accounts.person.delete.keep-name-hint')}
          />
          <Button kind="danger">{t('accounts.person.delete.submit')}</Button>
        </ActionForm>
      </Section>
    </>
  );
}

interface HandOverProps {
  id: string;
  form: FormsOfPerson['handOver'];
  successors: PersonPageProps['successors'];
}

function HandOver({ id, form, successors }: HandOverProps) {
  const { t } = useWords();
  return (
    <Section title={t('accounts.person.hand-over.title')}>
      <p>{t('accounts.person.hand-over.lead')}</p>
      <Form
        prefix="uebergabe"
        action={routes.personHandover.href({ id })}
        opener={{ at: routes.person.href({ id }), label: t('accounts.person.hand-over.submit') }}
        of={form}
        labels={usePersonLabels()}
      >
        <Control
          of={form.control('toId')}
          label={t('accounts.person.hand-over.to')}
          choices={successors.map((successor) => ({ value: successor.id, label: successor.name }))}
        />
        <Control of={form.control('handoverReason')} label={t('accounts.person.reason')} />
        <SaveBar save={t('accounts.person.hand-over.submit')} sticky={false} />
      </Form>
    </Section>
  );
}

function Block({ id, form }: { id: string; form: BoundForm<{ reason: unknown }> }) {
  const { t } = useWords();
  return (
    <Section title={t('accounts.person.block.title')}>
      <p>{t('accounts.person.block.lead')}</p>
      <Form
        prefix="sperre"
        action={routes.personBlock.href({ id })}
        opener={{ at: routes.person.href({ id }), label: t('accounts.person.block.submit') }}
        of={form}
        labels={usePersonLabels()}
      >
        <Control of={form.control('reason')} label={t('accounts.person.reason')} />
        <SaveBar save={t('accounts.person.block.submit')} sticky={false} />
      </Form>
    </Section>
  );
}
