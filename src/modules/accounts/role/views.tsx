import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import type { Role, Scope } from '#platform/permissions/actor.ts';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { roles, type ScopeKind, type ScopeLists, scopeKindOf } from './rules.ts';

/** What one role may do with one permission: anywhere, with its own, not at all. */
export type Extent = 'everywhere' | 'within' | 'no';

export interface MatrixRow {
  permission: string;
  label: string;
  guests: boolean;
  extents: Readonly<Record<Role, Extent>>;
}

/** Role × action, as the program decides it. */
export function PermissionMatrix({ rows }: { rows: readonly MatrixRow[] }) {
  const { t } = useWords();
  const columns: Column<MatrixRow>[] = [
    {
      label: t('accounts.matrix.action'),
      header: true,
      cell: ({ label, permission }) => (
        <>
          {label}
          <br />
          <code class="qs-small qs-quiet">{permission}</code>
        </>
      ),
    },
    ...roles.map((role) => ({
      label: t(`accounts.role.${role}`),
      cell: ({ extents }: MatrixRow) => <ExtentSign extent={extents[role]} />,
    })),
    { label: t('accounts.matrix.guests'), cell: ({ guests }) => <ExtentSign extent={guests ? 'everywhere' : 'no'} /> },
  ];
  return (
    <>
      <PageHead title={t('accounts.matrix.title')} lead={t('accounts.matrix.lead')} />
      <p class="qs-small qs-quiet">
        <ExtentSign extent="everywhere" /> {t('accounts.matrix.everywhere')} · <ExtentSign extent="within" />{' '}
        {t('accounts.matrix.within')} · <ExtentSign extent="no" /> {t('accounts.matrix.no')}
      </p>
      <Table
        caption={t('accounts.matrix.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.permission}
        matrix
      />
    </>
  );
}

function ExtentSign({ extent }: { extent: Extent }) {
  const { t } = useWords();
  if (extent === 'no') return <span class="kern-sr-only">{t('accounts.matrix.no')}</span>;
  const words = t(extent === 'everywhere' ? 'accounts.matrix.everywhere' : 'accounts.matrix.within');
  return <Sign name={extent === 'everywhere' ? 'disc' : 'half'} label={words} />;
}

/** A role as it is shown: in words, with its place. */
export interface ShownRole {
  id: string;
  role: Role;
  scope: Scope | null;
  /** "Verein oder Träger: Frauencafé Beispielheim" */
  label: string;
}

export type HeldForm = BoundForm<Record<'role' | ScopeKind, unknown>>;

/** Roles of one place, with its kind. */
const scopedRoles = roles.flatMap((role) => {
  const kind = scopeKindOf(role);
  return kind ? [{ role, kind }] : [];
});

/** A role and, for each role of one place, a list of places. Only the list that fits the role is read. */
export function HeldFields({ form, scopes }: { form: HeldForm; scopes: ScopeLists }) {
  const { t } = useWords();
  const choices = roles.map((value) => ({ value, label: t(`accounts.role.${value}`) }));
  return (
    <FieldGrid>
      <Control of={form.control('role')} label={t('accounts.person.role')} choices={choices} />
      {scopedRoles.map(({ role, kind }) => {
        const places = scopes[kind] ?? [];
        if (places.length === 0) return null;
        return (
          <Control
            key={kind}
            of={form.control(kind)}
            label={t(`accounts.person.scope.${kind}`)}
            hint={t('accounts.person.scope-hint', { role: t(`accounts.role.${role}`) })}
            choices={places.map(({ id, label }) => ({ value: id, label }))}
            span={4}
          />
        );
      })}
    </FieldGrid>
  );
}

export interface HeldRolesProps {
  person: { id: string; roles: readonly ShownRole[] };
  mayEdit: boolean;
  form: HeldForm;
  scopes: ScopeLists;
}

/** The roles somebody holds; one more can be given, each can be withdrawn. */
export function HeldRoles({ person, mayEdit, form, scopes }: HeldRolesProps) {
  const { t } = useWords();
  const withdraw = ({ id, label }: ShownRole) => (
    <ActionForm action={routes.personRole.href({ id: person.id, role: id })} hidden={{ _method: 'delete' }}>
      <Button kind="tertiary">
        {t('accounts.person.role.withdraw')}
        <span class="kern-sr-only">: {label}</span>
      </Button>
    </ActionForm>
  );
  const rows = person.roles.map((held) => ({ title: held.label, ...(mayEdit ? { end: withdraw(held) } : {}) }));
  return (
    <Section title={t('accounts.person.roles')}>
      {rows.length > 0 ? <List rows={rows} /> : <p class="qs-quiet">{t('accounts.person.no-role')}</p>}
      {mayEdit && (
        <Form
          action={routes.personRoles.href({ id: person.id })}
          of={form}
          labels={{ role: t('accounts.person.role') }}
        >
          <HeldFields form={form} scopes={scopes} />
          <Button>{t('accounts.person.role.add')}</Button>
        </Form>
      )}
    </Section>
  );
}
