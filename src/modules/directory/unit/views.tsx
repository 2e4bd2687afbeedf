import type { ComponentChildren } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button } from '#ui/button/button.tsx';
import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { RefusedRecord } from '../form.ts';
import { routes } from '../routes.ts';
import type { OwnedByLeadUnit } from '../slots.ts';
import type { Contact } from '../stakeholder/contact.rules.ts';
import { FurtherContacts } from '../stakeholder/contact.views.tsx';
import { ContactControls, choicesById } from '../stakeholder/field.views.tsx';
import { codeColumn, nameColumn, RecordList, stateTabs, useListAddress } from '../stakeholder/list.views.tsx';
import {
  ContactLinks,
  EditLink,
  EndedNote,
  EndForm,
  Known,
  RecordPage,
  RestoreForm,
} from '../stakeholder/record.views.tsx';
import { type newUnitForm, prefilledUnit } from './form.ts';
import type { Unit } from './rules.ts';

export interface UnitListProps {
  rows: readonly Unit[];
  /** Ended ones, too. */
  all: readonly Unit[];
  query: URLSearchParams;
  mayAdd: boolean;
  /** Other ways to fill an empty list. */
  others: readonly Beginning[];
}

/** The units of the county administration and what docks onto what. */
export function UnitList({ rows, all, query, mayAdd, others }: UnitListProps) {
  const path = routes.unitList.href({});
  const list = useListAddress(path, query);
  const archived = all.filter(({ archival }) => archival).length;
  const { t } = list.words;
  return (
    <RecordList
      title={t('directory.unit.plural')}
      lead={t('directory.unit.lead')}
      path={path}
      query={query}
      filters={[]}
      rows={rows}
      total={all.length - archived}
      tabs={archived > 0 ? stateTabs(list, ['archived'], () => archived) : undefined}
      rowKey={({ code }) => code}
      add={mayAdd && { href: routes.newUnit.href({}), label: t('directory.unit.new') }}
      empty={{ title: t('directory.empty.unit'), why: t('directory.empty.unit-why'), others }}
      columns={[
        codeColumn(list),
        nameColumn(list, routes.unit.href, { sorts: false }),
        {
          label: t('directory.field.placement'),
          cell: ({ placement, attachedTo }) =>
            attachedTo ? t('directory.unit.attached', { name: attachedTo.name }) : placement,
        },
        {
          label: t('directory.field.public'),
          cell: ({ publicSince }) => (publicSince === null ? t('directory.state.internal') : t('directory.yes')),
        },
        {
          label: t('directory.field.contact'),
          cell: ({ mailbox, phone }) => <ContactLinks mailbox={mailbox} phone={phone} />,
        },
      ]}
    />
  );
}

export interface UnitShowProps {
  unit: Unit;
  /** Units that dock onto this one. */
  attached: readonly Unit[];
  week: string;
  mayEdit: boolean;
  contacts: readonly Contact[];
  history: readonly HistoryEntry[];
  /** Sections that other modules add. */
  more: readonly ComponentChildren[];
  /** What the lead unit owns; of no interest with any other unit. */
  owned: readonly OwnedByLeadUnit[];
  refused: RefusedRecord | undefined;
}

/** One unit: where it stands, what docks onto it, how to reach it. */
export function UnitShow({ unit, attached, week, mayEdit, contacts, history, more, owned, refused }: UnitShowProps) {
  const { t } = useWords();
  const { code } = unit;
  return (
    <RecordPage
      code={code}
      title={unit.name}
      list={{ label: t('directory.unit.plural'), href: routes.unitList.href({}) }}
      actions={mayEdit && <UnitActions unit={unit} refused={refused} />}
      alerts={
        unit.archival ? (
          <EndedNote kind="unit" archival={unit.archival} refused={refused} />
        ) : (
          <Publication unit={unit} mayEdit={mayEdit} refused={refused} />
        )
      }
      more={more}
      history={history}
    >
      <UnitFactList unit={unit} week={week} />
      <FurtherContacts code={code} contacts={contacts} mayEdit={mayEdit && !unit.archival} />
      {unit.isLeadUnit && <Owned owned={owned} />}
      {attached.length > 0 && (
        <Section title={t('directory.unit.attached-here')}>
          <List rows={attached.map((other) => ({ title: other.name, href: routes.unit.href({ code: other.code }) }))} />
        </Section>
      )}
    </RecordPage>
  );
}

/** That readers do not see it yet, what publishing does, and why it was refused. */
function Publication({ unit, mayEdit, refused }: Pick<UnitShowProps, 'unit' | 'mayEdit' | 'refused'>) {
  const { t } = useWords();
  return (
    <>
      {refused?.text && <Alert kind="danger" refuses title={refused.text} />}
      {unit.publicSince === null && <Alert title={t('directory.unit.internal')} />}
      {unit.publicSince === null && mayEdit && <Then>{t('directory.then.publish-unit')}</Then>}
    </>
  );
}

/** Concept, surveys, conferences: what the county's lead unit answers for. */
function Owned({ owned }: Pick<UnitShowProps, 'owned'>) {
  const { t } = useWords();
  if (owned.length === 0) return null;
  return (
    <Section title={t('directory.unit.owned')} id="aufgaben">
      <List rows={owned.map(({ title, href, standing }) => ({ title, href, end: standing }))} />
    </Section>
  );
}

function UnitFactList({ unit, week }: Pick<UnitShowProps, 'unit' | 'week'>) {
  const { t } = useWords();
  const attachedTo = unit.attachedTo && {
    label: t('directory.field.attached-to'),
    value: <a href={routes.unit.href({ code: unit.attachedTo.code })}>{unit.attachedTo.name}</a>,
  };
  return (
    <Facts
      facts={[
        { label: t('directory.field.placement'), value: <Known>{unit.placement}</Known> },
        ...(attachedTo ? [attachedTo] : []),
        {
          label: t('directory.field.contact'),
          value: <ContactLinks mailbox={unit.mailbox} phone={unit.phone} />,
          note: unit.contactFunction,
        },
        { label: t('directory.field.place'), value: <Known>{unit.place}</Known> },
        { label: t('directory.field.hours'), value: <Known>{week}</Known> },
        ...(unit.isPrivacyOffice ? [{ label: t('directory.field.is-privacy-office'), value: t('directory.yes') }] : []),
        ...(unit.isLeadUnit ? [{ label: t('directory.field.is-lead-unit'), value: t('directory.yes') }] : []),
      ]}
    />
  );
}

/** Changing it and ending it, or back from the archive. */
function UnitActions({ unit, refused }: Pick<UnitShowProps, 'unit' | 'refused'>) {
  const { t } = useWords();
  const { code, archival } = unit;
  const action = routes.unitEnd.href({ code });
  if (archival) return <RestoreForm action={action} />;
  return (
    <>
      {unit.publicSince === null && (
        <ActionForm action={routes.unitPublication.href({ code })} agreesTo={prefilledUnit(unit)}>
          <Button>{t('directory.publish')}</Button>
        </ActionForm>
      )}
      <EditLink href={routes.editUnit.href({ code })} />
      <EndForm
        at={routes.unit.href({ code })}
        action={action}
        label={t('directory.unit.end')}
        reason={refused?.reason}
      />
    </>
  );
}

export interface UnitEditProps {
  code?: string | undefined;
  action: string;
  backHref: string;
  form: BoundForm<(typeof newUnitForm)['fields']>;
  units: readonly Unit[];
}

/** Writing a unit down or changing it. */
export function UnitEdit({ code, action, backHref, form, units }: UnitEditProps) {
  const { t } = useWords();
  const labels = {
    name: t('directory.field.name'),
    placement: t('directory.field.placement'),
    attachedToId: t('directory.field.attached-to'),
    contactFunction: t('directory.field.contact-function'),
    mailbox: t('directory.field.mailbox'),
    phone: t('directory.field.phone'),
    contactIsOfficial: t('directory.field.contact-is-official'),
    place: t('directory.field.place'),
    hours: t('directory.field.hours'),
    isPrivacyOffice: t('directory.field.is-privacy-office'),
    isLeadUnit: t('directory.field.is-lead-unit'),
  };
  return (
    <>
      <PageHead title={code ? t('directory.unit.edit') : t('directory.unit.new')} code={code} />
      <Form action={action} of={form} labels={labels} hidden={code ? {} : { id: form.control('id').value }}>
        <FieldGrid>
          <Control of={form.control('name')} label={labels.name} />
          <Control of={form.control('placement')} label={labels.placement} span={6} />
          <Control
            of={form.control('attachedToId')}
            label={labels.attachedToId}
            hint={t('directory.hint.attached-to')}
            span={6}
            empty={t('directory.nowhere')}
            choices={choicesById(units.filter((unit) => unit.code !== code))}
          />
          <ContactControls form={form} labels={labels} />
          <Control of={form.control('place')} label={labels.place} span={6} />
          <Control of={form.control('hours')} label={labels.hours} hint={t('directory.hint.hours')} rows={2} span={6} />
          <Control
            of={form.control('isPrivacyOffice')}
            label={labels.isPrivacyOffice}
            hint={t('directory.hint.is-privacy-office')}
          />
          <Control of={form.control('isLeadUnit')} label={labels.isLeadUnit} hint={t('directory.hint.is-lead-unit')} />
        </FieldGrid>
        <SaveBar cancelHref={backHref} />
      </Form>
    </>
  );
}
