import type { Edition } from '#modules/concept/index.ts';
import { directoryRoutes, type Reachable } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { CheckboxGroup } from '#ui/field/choice.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { InvitationFields } from './form.ts';

export interface InvitationProps {
  edition: Edition;
  /** It is still a draft. */
  isOpen: boolean;
  open: readonly Reachable[];
  kinds: readonly { kind: string; count: number }[];
  /** How many of last time can be invited again. */
  lastTime: number;
  form: BoundForm<InvitationFields>;
}

/** Whom to ask for a statement: as last time, by kind, or one by one. */
export function InvitationView(props: InvitationProps) {
  const { edition, isOpen, open } = props;
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        title={t('participation.statement.invite')}
        kicker={<a href={routes.statements.href({ code: edition.code })}>{edition.title}</a>}
        lead={t('participation.statement.invite-lead')}
      />
      {!isOpen ? (
        <EmptyState title={t('participation.statement.refused.no-draft')} />
      ) : open.length === 0 ? (
        <EmptyState
          title={t('participation.statement.nobody-left')}
          others={[{ href: directoryRoutes.bodyList.href({}), label: t('participation.statement.to-directory') }]}
        />
      ) : (
        <InvitationFormView {...props} />
      )}
    </Stack>
  );
}

function InvitationFormView({ edition, open, kinds, lastTime, form }: InvitationProps) {
  const { t } = useWords();
  const nameOfKind = (kind: string) => {
    const [of, sort] = kind.split('.');
    if (sort === undefined) return t(`directory.kind.${of as 'unit'}`);
    return t(`directory.${of === 'body' ? 'body-type' : 'category'}.${sort}` as MessageKey);
  };
  const { values, error } = form.control('kinds');
  return (
    <Form action={routes.statementInvitation.href({ code: edition.code })} of={form}>
      {lastTime > 0 && (
        <Control of={form.control('again')} label={t('participation.statement.again', { count: lastTime })} />
      )}
      <CheckboxGroup
        name="kinds"
        label={t('participation.statement.kinds')}
        optional
        error={error && t(error.key, error.values)}
        values={values}
        look="row"
        choices={kinds.map(({ kind, count }) => ({ value: kind, label: `${nameOfKind(kind)} (${count})` }))}
      />
      <Control
        of={form.control('partyIds')}
        label={t('participation.statement.parties')}
        hint={t('participation.statement.parties-hint')}
        choices={open.map(({ id, code, name, mailbox }) => ({
          value: id,
          code,
          label: mailbox === '' ? t('participation.statement.without-mailbox', { name }) : name,
        }))}
        optional
      />
      <Control
        of={form.control('dueOn')}
        label={t('participation.statement.due')}
        hint={t('participation.statement.due-hint')}
      />
      <Control
        of={form.control('note')}
        label={t('participation.statement.note')}
        hint={t('participation.statement.note-hint')}
        rows={3}
        optional
      />
      <SaveBar
        save={t('participation.statement.send-invitations')}
        cancelHref={routes.statements.href({ code: edition.code })}
      />
    </Form>
  );
}
