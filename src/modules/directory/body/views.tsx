import type { ComponentChildren } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { RefusedRecord } from '../form.ts';
import type { Municipality } from '../municipality/rules.ts';
import { routes } from '../routes.ts';
import { choicesById } from '../stakeholder/field.views.tsx';
import {
  codeColumn,
  nameColumn,
  oneOf,
  placeFilter,
  RecordList,
  stateTabs,
  useListAddress,
} from '../stakeholder/list.views.tsx';
import { EditLink, EndedNote, EndForm, Known, RecordPage, RestoreForm } from '../stakeholder/record.views.tsx';
import type { newBodyForm } from './form.ts';
import { type Body, bodyLevels, bodyTypes } from './rules.ts';

export interface BodyListProps {
  rows: readonly Body[];
  /** Ended ones, too. */
  all: readonly Body[];
  query: URLSearchParams;
  mayAdd: boolean;
}

/** Councils, committees, boards and rounds, each with its level. */
export function BodyList({ rows, all, query, mayAdd }: BodyListProps) {
  const path = routes.bodyList.href({});
  const list = useListAddress(path, query);
  const archived = all.filter(({ archival }) => archival).length;
  const { t, format } = list.words;
  const levels = bodyLevels.map((level) => ({ value: level, label: t(`directory.level.${level}`) }));
  const places = [
    ...new Map(all.flatMap(({ municipality }) => (municipality ? [[municipality.code, municipality]] : []))).values(),
  ];
  return (
    <RecordList
      title={t('directory.body.plural')}
      path={path}
      query={query}
      rows={rows}
      total={all.length - archived}
      tabs={archived > 0 ? stateTabs(list, ['archived'], () => archived) : undefined}
      rowKey={({ code }) => code}
      filters={[placeFilter(list, places), oneOf(list, 'ebene', t('directory.field.level'), levels)]}
      add={mayAdd && { href: routes.newBody.href({}), label: t('directory.body.new') }}
      empty={{ title: t('directory.empty.body'), why: t('directory.empty.body-why') }}
      columns={[
        codeColumn(list),
        nameColumn(list, routes.body.href, { sorts: false }),
        { label: t('directory.field.type'), cell: ({ type }) => t(`directory.body-type.${type}`), narrow: 'plain' },
        {
          label: t('directory.field.level'),
          cell: ({ level, municipality }) => municipality?.name ?? t(`directory.level.${level}`),
        },
        {
          label: t('directory.field.members'),
          numeric: true,
          cell: ({ members }) => (members === null ? '–' : format.number(members)),
        },
        { label: t('directory.field.rhythm'), cell: ({ rhythm }) => rhythm || '–' },
      ]}
    />
  );
}

export interface BodyShowProps {
  body: Body;
  mayEdit: boolean;
  history: readonly HistoryEntry[];
  /** Sections that other modules add. */
  more: readonly ComponentChildren[];
  refused: RefusedRecord | undefined;
}

/** One body. */
export function BodyShow({ body, mayEdit, history, more, refused }: BodyShowProps) {
  const { t, format } = useWords();
  const { code } = body;
  return (
    <RecordPage
      code={code}
      title={body.name}
      list={{ label: t('directory.body.plural'), href: routes.bodyList.href({}) }}
      lead={body.note}
      actions={mayEdit && <BodyActions body={body} refused={refused} />}
      alerts={body.archival && <EndedNote kind="body" archival={body.archival} refused={refused} />}
      more={more}
      history={history}
    >
      <Facts
        facts={[
          { label: t('directory.field.type'), value: t(`directory.body-type.${body.type}`) },
          {
            label: t('directory.field.level'),
            value: t(`directory.level.${body.level}`),
            note: body.municipality?.name,
          },
          {
            label: t('directory.field.members'),
            value: <Known>{body.members !== null && format.number(body.members)}</Known>,
          },
          { label: t('directory.field.rhythm'), value: <Known>{body.rhythm}</Known> },
          { label: t('directory.field.composition'), value: <Known>{body.composition}</Known> },
        ]}
      />
    </RecordPage>
  );
}

/** Changing it and ending it, or back from the archive. */
function BodyActions({ body: { code, archival }, refused }: Pick<BodyShowProps, 'body' | 'refused'>) {
  const { t } = useWords();
  const action = routes.bodyEnd.href({ code });
  if (archival) return <RestoreForm action={action} />;
  return (
    <>
      <EditLink href={routes.editBody.href({ code })} />
      <EndForm
        at={routes.body.href({ code })}
        action={action}
        label={t('directory.body.end')}
        reason={refused?.reason}
      />
    </>
  );
}

export interface BodyEditProps {
  code?: string | undefined;
  action: string;
  backHref: string;
  form: BoundForm<(typeof newBodyForm)['fields']>;
  municipalities: readonly Municipality[];
}

/** Writing a body down or changing it. */
export function BodyEdit({ code, action, backHref, form, municipalities }: BodyEditProps) {
  const { t } = useWords();
  const labels = {
    name: t('directory.field.name'),
    type: t('directory.field.type'),
    level: t('directory.field.level'),
    municipalityId: t('directory.field.municipality'),
    members: t('directory.field.members'),
    rhythm: t('directory.field.rhythm'),
    composition: t('directory.field.composition'),
    note: t('directory.field.note'),
  };
  return (
    <>
      <PageHead title={code ? t('directory.body.edit') : t('directory.body.new')} code={code} />
      <Form action={action} of={form} labels={labels} hidden={code ? {} : { id: form.control('id').value }}>
        <FieldGrid>
          <Control of={form.control('name')} label={labels.name} />
          <Control
            of={form.control('type')}
            label={labels.type}
            span={4}
            choices={bodyTypes.map((value) => ({ value, label: t(`directory.body-type.${value}`) }))}
          />
          <Control
            of={form.control('level')}
            label={labels.level}
            span={4}
            choices={bodyLevels.map((value) => ({ value, label: t(`directory.level.${value}`) }))}
          />
          <Control
            of={form.control('municipalityId')}
            label={labels.municipalityId}
            hint={t('directory.hint.body-municipality')}
            span={4}
            empty={t('directory.nowhere')}
            choices={choicesById(municipalities)}
          />
          <Control of={form.control('members')} label={labels.members} span={4} />
          <Control of={form.control('rhythm')} label={labels.rhythm} span={8} />
          <Control of={form.control('composition')} label={labels.composition} rows={2} />
          <Control of={form.control('note')} label={labels.note} rows={2} />
        </FieldGrid>
        <SaveBar cancelHref={backHref} />
      </Form>
    </>
  );
}
