import type { Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { type Attendance, type Conference, conferenceCode } from '../rules.ts';
import { type invitedForm, invitedStates } from './form.ts';
import { countInvited, type Invited, missingGroups, partyKinds, publicInvited } from './rules.ts';

interface InvitedProps {
  conference: Conference;
  invited: readonly Invited[];
  /** The address names one kind, or only those who came. */
  isNarrowed: boolean;
  parties: readonly Stakeholder[];
  /** undefined for people who only read. */
  form: BoundForm<ReturnType<typeof invitedForm>['fields']> | undefined;
}

/** Who was invited and who came, party by party. */
export function InvitedView({ conference, invited, isNarrowed, parties, form }: InvitedProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead
        code={conferenceCode(conference.number)}
        title={t('conferences.invited.title')}
        lead={t('conferences.invited.lead')}
        actions={
          form ? (
            <LinkButton kind="primary" href={routes.invitation.href({ number: String(conference.number) })}>
              {t('conferences.invitation.title')}
            </LinkButton>
          ) : null
        }
      />
      {isNarrowed && (
        <p>
          {t('conferences.invited.narrowed', { count: invited.length })}{' '}
          <a href={routes.invited.href({ number: String(conference.number) })}>{t('conferences.invited.all')}</a>
        </p>
      )}
      <InvitedTable invited={invited} />
      {form ? <NoteForm conference={conference} parties={parties} form={form} /> : null}
    </>
  );
}

function InvitedTable({ invited }: { invited: readonly Invited[] }) {
  const { t } = useWords();
  if (invited.length === 0) return <p class="qs-quiet">{t('conferences.invited.none')}</p>;
  const state = ({ hasCome }: Invited) => (hasCome === null ? 'open' : hasCome ? 'came' : 'missing');
  const rows = partyKinds.flatMap((kind) => invited.filter((one) => one.kind === kind));
  return (
    <Table
      caption={t('conferences.invited.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: t('conferences.room.code'), quiet: true, cell: ({ code }) => <Bdi>{code}</Bdi> },
        { label: t('conferences.invited.who'), header: true, cell: ({ name }) => name },
        {
          label: t('conferences.invited.kind'),
          quiet: true,
          cell: ({ kind }) => t(`conferences.public.party.${kind}`),
        },
        { label: t('conferences.state'), cell: (one) => t(`conferences.invited.state.${state(one)}`) },
      ]}
    />
  );
}

function NoteForm({ conference, parties, form }: Required<Pick<InvitedProps, 'conference' | 'parties' | 'form'>>) {
  const { t } = useWords();
  if (!form) return null;
  const choices = invitedStates.map((value) => ({ value, label: t(`conferences.invited.state.${value}`) }));
  return (
    <Form
      action={routes.invited.href({ number: String(conference.number) })}
      of={form}
      label={t('conferences.invited.note')}
    >
      {partyKinds.map((kind) => (
        <Section key={kind} title={t(`conferences.public.party.${kind}`)} level={2}>
          <FieldGrid>
            {parties
              .filter((party) => party.kind === kind)
              .map(({ code, name }) => (
                <Control
                  key={code}
                  of={form.control(code)}
                  label={name}
                  choices={choices}
                  empty={t('conferences.invited.state.not')}
                  span={4}
                />
              ))}
          </FieldGrid>
        </Section>
      ))}
      <SaveBar cancelHref={routes.conference.href({ number: String(conference.number) })} />
    </Form>
  );
}

/** On the page of the conference: who was not there. Unknown is shown as unknown, not as missing. */
export function WhoWasMissing({ conference, invited }: { conference: Conference; invited: readonly Invited[] }) {
  const { t } = useWords();
  const counts = countInvited(invited);
  const number = String(conference.number);
  const href = routes.invited.href({ number });
  const names = (ones: readonly Invited[]) => ones.map(({ name }) => name).join(', ');
  return (
    <Section
      title={t('conferences.invited.missing')}
      id="wer-fehlte"
      aside={<a href={href}>{t('conferences.invited.open')}</a>}
    >
      {counts.length === 0 ? (
        <p class="qs-quiet">{t('conferences.invited.none')}</p>
      ) : (
        <List
          label={t('conferences.invited.missing')}
          rows={counts.map(({ kind, invited: all, came, missing, unknown }) => ({
            title: t(`conferences.public.party.${kind}`),
            note: [
              missing.length > 0
                ? t('conferences.invited.missing-names', { count: missing.length, names: names(missing) })
                : t('conferences.invited.nobody-missing'),
              ...(unknown.length > 0
                ? [t('conferences.invited.unknown-names', { count: unknown.length, names: names(unknown) })]
                : []),
            ].join(' '),
            end: (
              <a href={routes.invited.href({ number }, { art: kind, gekommen: 'ja' })}>
                {t('conferences.public.came-of', { came, all })}
              </a>
            ),
          }))}
        />
      )}
      <MissingGroups attendance={conference.attendance} />
    </Section>
  );
}

function MissingGroups({ attendance }: { attendance: readonly Attendance[] }) {
  const { t, format } = useWords();
  const groups = missingGroups(attendance);
  if (groups === undefined) return <p class="qs-small qs-quiet">{t('conferences.invited.groups-unknown')}</p>;
  return (
    <p class="qs-small qs-quiet">
      {groups.length === 0
        ? t('conferences.invited.groups-all')
        : t('conferences.invited.groups-missing', {
            groups: format.list(groups.map((group) => t(`conferences.public.group.${group}`))),
          })}
    </p>
  );
}

/** For readers: how many came of those who were invited, as far as the disclosure rule allows. */
export function PublicInvited({ invited }: { invited: readonly Invited[] }) {
  const { t, format } = useWords();
  const counts = publicInvited(countInvited(invited));
  if (counts.length === 0) return null;
  return (
    <Section title={t('conferences.public.invited')} aside={t('conferences.public.invited-rule')}>
      <List
        label={t('conferences.public.invited')}
        rows={counts.map(({ kind, invited: all, came }) => ({
          title: t(`conferences.public.party.${kind}`),
          end:
            came === 'hidden'
              ? t('conferences.public.invited-hidden', { all: format.number(all) })
              : t('conferences.public.came-of', { came, all }),
        }))}
      />
    </Section>
  );
}
