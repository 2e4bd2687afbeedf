import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { List } from '#ui/list/list.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { Deadlines } from './deadline.views.tsx';
import type { checkForm, endingForm, renameForm, volumeForm } from './form.ts';
import { CheckDay } from './list.views.tsx';
import { Parts } from './part.views.tsx';
import { isCheckOverdue, type Programme } from './rules.ts';
import { Volumes } from './volume.views.tsx';

export interface ProgrammeProps {
  programme: Programme;
  today: string;
  history: readonly HistoryEntry[];
  forms: {
    rename: BoundForm<(typeof renameForm)['fields']>;
    check: BoundForm<(typeof checkForm)['fields']>;
    ending: BoundForm<(typeof endingForm)['fields']>;
    volume: BoundForm<(typeof volumeForm)['fields']>;
  };
  mayEdit: boolean;
  /** May a grant be begun from it? */
  mayBegin: boolean;
}

/** One programme: its parts and who may apply, deadlines, what the state has for it, its names and what happened to it. */
export function ProgrammeView(props: ProgrammeProps) {
  const { t, format } = useWords();
  const { programme, mayEdit, history } = props;
  return (
    <>
      <PageHead
        code={programme.code}
        title={programme.title}
        kicker={funderOf(programme, t(`grants.funder-kind.${programme.funderKind}`))}
        actions={<Actions {...props} />}
      />
      <Warnings {...props} />
      <Columns split="8-4">
        <div>
          <Parts programme={programme} mayEdit={mayEdit && !programme.ending} />
          <Deadlines programme={programme} mayEdit={mayEdit && !programme.ending} />
          {programme.rules !== '' && (
            <Section title={t('grants.programme.rules')}>
              <p class="qs-text">{programme.rules}</p>
            </Section>
          )}
          <Volumes {...props} />
        </div>
        <div>
          <ProgrammeFacts {...props} />
          <Names {...props} />
          {mayEdit && <Ending {...props} />}
        </div>
      </Columns>
      <Section title={t('grants.programme.history')} aside={t('grants.programme.history-aside')}>
        {history.length > 0 ? (
          <RecordedHistory
            entries={history}
            what={({ action, changes }) => {
              // What was added is named by its own words; what was changed names itself among the changes.
              const added = (changes['title'] ?? changes['rule'])?.to;
              const words = t(`grants.programme.action.${action as 'changed'}`);
              return action.endsWith('-added') && typeof added === 'string' ? `${words}: ${added}` : words;
            }}
            begins={['created', 'part-added', 'deadline-added']}
          />
        ) : (
          <p class="qs-quiet">{t('grants.programme.no-history', { day: format.day(props.today) })}</p>
        )}
      </Section>
    </>
  );
}

/** "Land Hessen · Land", or the kind alone where the funder is called by it. */
function funderOf({ funder }: Programme, kind: string): string {
  return funder === kind ? kind : `${funder} · ${kind}`;
}

function Actions({ programme: { code, ending }, mayEdit, mayBegin }: ProgrammeProps) {
  const { t } = useWords();
  if (ending) return null;
  return (
    <>
      {mayEdit && <LinkButton href={routes.editProgramme.href({ code })}>{t('grants.grant.edit')}</LinkButton>}
      {mayBegin && (
        <LinkButton kind="primary" href={routes.newGrant.href({}, { programm: code })}>
          {t('grants.programme.begin-grant')}
        </LinkButton>
      )}
    </>
  );
}

function Warnings({ programme, today, forms, mayEdit }: ProgrammeProps) {
  const { t, format } = useWords();
  const { code, ending, checkBy } = programme;
  if (ending) {
    return (
      <Alert title={t('grants.programme.ended-on', { day: format.longDay(ending.endedOn) })}>{ending.reason}</Alert>
    );
  }
  return (
    <>
      {checkBy !== null && isCheckOverdue(programme, today) && (
        <Alert kind="warning" title={t('grants.programme.check-overdue', { day: format.longDay(checkBy) })}>
          {programme.verify}
        </Alert>
      )}
      {mayEdit && (
        <Form
          prefix="pruefung"
          action={routes.programmeCheck.href({ code })}
          opener={{ at: routes.programme.href({ code }), label: t('grants.programme.confirm') }}
          of={forms.check}
          label={t('grants.programme.confirm')}
        >
          <Control
            of={forms.check.control('checkBy')}
            label={t('grants.programme.check-by')}
            hint={t('grants.programme.confirm-hint')}
            span={4}
          />
          <SaveBar save={t('grants.programme.confirm')} sticky={false} />
        </Form>
      )}
    </>
  );
}

function ProgrammeFacts({ programme, today }: ProgrammeProps) {
  const { t, format } = useWords();
  const { startOn, asOf, verify } = programme;
  return (
    <Section title={t('grants.grant.facts')}>
      <Facts
        facts={[
          {
            label: t('grants.programme.start'),
            value: startOn ? format.day(startOn) : t('grants.programme.unknown'),
          },
          {
            label: t('grants.programme.as-of'),
            value: asOf ? format.day(asOf) : t('grants.programme.unknown'),
            ...(verify !== '' && { note: verify }),
          },
          { label: t('grants.programme.check-by'), value: <CheckDay programme={programme} today={today} /> },
        ]}
      />
    </Section>
  );
}

/** What it is called now and was called before, each with the day on which that changed. */
function Names({ programme, forms, mayEdit }: ProgrammeProps) {
  const { t, format } = useWords();
  const { code, names, ending } = programme;
  return (
    <Section title={t('grants.programme.names')} id="namen">
      {names.length > 0 ? (
        <List
          rows={names.map(({ title, untilOn }) => ({
            title,
            note: t('grants.programme.name-until', { day: format.day(untilOn) }),
          }))}
        />
      ) : (
        <p class="qs-quiet">{t('grants.programme.one-name')}</p>
      )}
      {mayEdit && !ending && (
        <Form
          prefix="name"
          action={routes.programmeNames.href({ code })}
          opener={{ at: routes.programme.href({ code }), label: t('grants.programme.rename') }}
          of={forms.rename}
          label={t('grants.programme.rename')}
        >
          <Control
            of={forms.rename.control('title')}
            label={t('grants.programme.new-name')}
            hint={t('grants.programme.rename-hint')}
          />
          <Control of={forms.rename.control('on')} label={t('grants.programme.name-from')} />
          <SaveBar save={t('grants.programme.rename')} sticky={false} />
        </Form>
      )}
    </Section>
  );
}

function Ending({ programme: { code, ending }, forms }: ProgrammeProps) {
  const { t } = useWords();
  const action = routes.programmeEnding.href({ code });
  if (ending) {
    return (
      <ActionForm action={action} hidden={{ _method: 'delete' }}>
        <Button>{t('grants.programme.resume')}</Button>
      </ActionForm>
    );
  }
  return (
    <Form
      prefix="ende"
      action={action}
      opener={{ at: routes.programme.href({ code }), label: t('grants.programme.end') }}
      of={forms.ending}
      label={t('grants.programme.end')}
    >
      <Control of={forms.ending.control('on')} label={t('grants.grant.on')} hint={t('grants.programme.end-hint')} />
      <Control of={forms.ending.control('reason')} label={t('grants.grant.reason')} />
      <SaveBar save={t('grants.programme.end')} sticky={false} />
    </Form>
  );
}
