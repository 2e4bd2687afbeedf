import type { ComponentChildren } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import type { ReasonFields } from '../form.ts';
import { InvitedSoFar } from '../invited/invitation.views.tsx';
import { WhoWasMissing } from '../invited/views.tsx';
import { canAssign } from '../programme/duty.rules.ts';
import { DutyTable } from '../programme/duty.views.tsx';
import { clashesAhead } from '../programme/rules.ts';
import { ClashList, ItemTable } from '../programme/table.views.tsx';
import { canArrange } from '../room/rules.ts';
import { RoomTable } from '../room/table.views.tsx';
import { routes } from '../routes.ts';
import { type Conference, canRework, titleOf } from '../rules.ts';
import { StepsView } from '../step/views.tsx';
import { type CardLinks, ConferenceHistory, EndingsView, Refused, StateBadge } from '../views.tsx';
import { isCountable, roomSum, type ShownConference } from './rules.ts';

export interface ConferenceProps {
  shown: ShownConference;
  entries: readonly HistoryEntry[];
  links: CardLinks;
  reason: BoundForm<ReasonFields>;
  refusal: Refusal | undefined;
  mayEdit: boolean;
  mayDocument: boolean;
  /** The unit it belongs to. */
  owner: ComponentChildren;
  today: string;
}

/** A conference as the office works with it: what stands, what is open, what follows. */
export function ConferenceView(props: ConferenceProps) {
  const { t, format } = useWords();
  const { shown, refusal, mayEdit, today } = props;
  const { conference, items, steps } = shown;
  const number = String(conference.number);
  return (
    <>
      <PageHead
        title={titleOf(conference)}
        kicker={[format.weekday(conference.heldOn), conference.place].filter(Boolean).join(' · ')}
        lead={conference.note}
        actions={<HeadActions {...props} />}
      />
      {props.owner}
      {refusal ? <Refused refusal={refusal} cardsHref={props.links({ ergebnis: 'open' })} /> : null}
      {conference.isAnnounced ? null : <Announcement conference={conference} mayEdit={mayEdit} />}
      <Hints {...props} />
      <Figures shown={shown} links={props.links} />
      <Rooms {...props} />
      <Columns split="8-4">
        <div>
          <Section title={t('conferences.what-became')} id="verbleib">
            <EndingsView tally={shown.tally} hrefOf={(ergebnis) => props.links({ ergebnis })} />
          </Section>
          <Invitations {...props} />
          <Section
            title={t('conferences.public.programme')}
            id="programm"
            aside={<a href={routes.programme.href({ number })}>{t('conferences.programme.open')}</a>}
          >
            <ItemTable items={items} />
          </Section>
          <Duties {...props} />
        </div>
        <div>
          <StepsView
            conference={conference}
            steps={steps}
            mayEdit={mayEdit && canRework(conference).ok}
            today={today}
          />
          <Attended conference={conference} />
          <ConferenceHistory entries={props.entries} />
        </div>
      </Columns>
    </>
  );
}

function Rooms({ shown: { conference, rooms }, mayEdit, links }: ConferenceProps) {
  const { t } = useWords();
  const number = String(conference.number);
  const add = <a href={routes.roomNew.href({ number })}>{t('conferences.room.new')}</a>;
  const aside = mayEdit && canArrange(conference).ok ? add : undefined;
  return (
    <Section title={t('conferences.room.plural')} id="raeume" aside={aside}>
      <RoomTable rooms={rooms} number={number} links={links} />
    </Section>
  );
}

function Duties({ shown: { conference, duties }, mayEdit }: ConferenceProps) {
  const { t } = useWords();
  const href = routes.duties.href({ number: String(conference.number) });
  const edit = <a href={href}>{t('conferences.duty.edit')}</a>;
  const aside = mayEdit && canAssign(conference).ok ? edit : undefined;
  return (
    <Section title={t('conferences.duty.plural')} id="rollen" aside={aside}>
      <DutyTable duties={duties} />
    </Section>
  );
}

/** Only the office reads about it so far: says so, and how that changes. */
function Announcement({ conference, mayEdit }: Pick<ConferenceProps, 'mayEdit'> & { conference: Conference }) {
  const { t } = useWords();
  const mayAnnounce = mayEdit && conference.state === 'planned';
  return (
    <Alert kind="info" title={t('conferences.conference.quiet')}>
      {mayAnnounce ? (
        <>
          <Then>{t('conferences.conference.announce-then')}</Then>
          <ActionForm action={routes.announcement.href({ number: String(conference.number) })}>
            <Button>{t('conferences.conference.announce')}</Button>
          </ActionForm>
        </>
      ) : null}
    </Alert>
  );
}

/** Before the day whom to invite, afterwards who was missing. */
function Invitations({ shown: { conference, invited }, mayEdit, today }: Omit<ConferenceProps, 'entries'>) {
  if (conference.isTakenOver) return null;
  else if (!isCountable(conference, today)) return <InvitedSoFar {...{ conference, invited, mayEdit }} />;
  else return <WhoWasMissing conference={conference} invited={invited} />;
}

function HeadActions({ shown: { conference }, reason, mayEdit, mayDocument }: ConferenceProps) {
  const { t, language } = useWords();
  const params = { number: String(conference.number) };
  return (
    <>
      <StateBadge state={conference.state} />
      {conference.isAnnounced ? (
        <LinkButton href={routes.publicConference.href({ ...params, lang: language.tag })}>
          {t('conferences.public-view')}
        </LinkButton>
      ) : null}
      {mayDocument && hasTakenPlace(conference) ? (
        <LinkButton href={routes.documentation.href(params)}>{t('conferences.documentation.title')}</LinkButton>
      ) : null}
      {conference.state !== 'planned' ? (
        <LinkButton href={routes.revision.href(params)}>{t('conferences.revision.title')}</LinkButton>
      ) : null}
      {mayEdit && canRework(conference).ok ? (
        <LinkButton href={routes.conferenceEdit.href(params)}>{t('conferences.edit')}</LinkButton>
      ) : null}
      {mayEdit ? <NextStep conference={conference} reason={reason} /> : null}
    </>
  );
}

const hasTakenPlace = ({ state }: Conference) => state !== 'planned' && state !== 'called-off';

function NextStep({ conference, reason }: { conference: Conference; reason: BoundForm<ReasonFields> }) {
  const { t } = useWords();
  const params = { number: String(conference.number) };
  if (conference.state === 'planned' || conference.state === 'running') {
    const isPlanned = conference.state === 'planned';
    return (
      <>
        <Then>{t(isPlanned ? 'conferences.conference.begin-then' : 'conferences.conference.close-then')}</Then>
        <ActionForm action={isPlanned ? routes.beginning.href(params) : routes.closing.href(params)}>
          <Button kind="primary">
            {t(isPlanned ? 'conferences.conference.begin' : 'conferences.conference.close')}
          </Button>
        </ActionForm>
        {isPlanned ? <ReasonStep what="call-off" action={routes.callingOff.href(params)} reason={reason} /> : null}
      </>
    );
  } else if (conference.state === 'closed' && !conference.isTakenOver) {
    return <ReasonStep what="reopen" isBack action={routes.closing.href(params)} reason={reason} />;
  } else if (conference.state === 'called-off') {
    return <ReasonStep what="plan-again" isBack action={routes.callingOff.href(params)} reason={reason} />;
  } else {
    return null;
  }
}

interface ReasonStepProps {
  what: 'reopen' | 'call-off' | 'plan-again';
  action: string;
  /** Takes a step back. */
  isBack?: boolean;
  reason: BoundForm<ReasonFields>;
}

/** A step that everybody may ask about: it wants a reason. */
function ReasonStep({ what, action, isBack, reason }: ReasonStepProps) {
  const { t } = useWords();
  const labels = { reason: t('conferences.field.reason') };
  const label = t(`conferences.conference.${what}`);
  return (
    <Disclosure summary={label} open={reason.errors.length > 0}>
      <Form
        action={action}
        {...(isBack && { hidden: { _method: 'delete' } })}
        of={reason}
        labels={labels}
        label={label}
      >
        <Control
          of={reason.control('reason')}
          label={labels.reason}
          rows={2}
          {...(what === 'call-off' && { hint: t('conferences.conference.call-off-hint') })}
        />
        <Actions>
          <Button>{label}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

/** What somebody should look at: sums that differ, things at the same time. */
function Hints({ shown: { conference, rooms, items }, today }: ConferenceProps) {
  const { t } = useWords();
  const sum = roomSum(
    conference.participants,
    rooms.map(({ room }) => room),
  );
  const clashes = clashesAhead(conference, items, today);
  return (
    <>
      {conference.state === 'called-off' ? (
        <Alert kind="warning" title={t('conferences.public.lead.called-off')}>
          {conference.moved.reason}
        </Alert>
      ) : null}
      {conference.isTakenOver ? <Alert kind="info">{t('conferences.conference.taken-over')}</Alert> : null}
      {sum?.differs ? (
        <Alert kind="warning">
          {t('conferences.room.sum-differs', { sum: sum.sum, all: conference.participants ?? 0 })}
        </Alert>
      ) : null}
      {clashes.length > 0 ? <ClashList clashes={clashes} /> : null}
    </>
  );
}

function Figures({ shown: { conference, tally, rooms }, links }: Pick<ConferenceProps, 'shown' | 'links'>) {
  const { t, format } = useWords();
  const people =
    conference.participants === null
      ? { value: t('conferences.unknown'), label: t('conferences.public.participants'), unknown: true }
      : { value: format.number(conference.participants), label: t('conferences.public.participants') };
  const of = (count: number) => ({
    value: format.number(count),
    base: t('conferences.public.of', { all: tally.all }),
    ...(tally.all > 0 ? { bar: { value: (100 * count) / tally.all } } : {}),
  });
  return (
    <Stats
      stats={[
        people,
        { value: format.number(rooms.length), label: t('conferences.room.plural'), href: '#raeume' },
        { value: format.number(tally.all), label: t('conferences.public.cards'), href: links({}) },
        {
          ...of(tally.all - tally.endings.open),
          label: t('conferences.with-fate'),
          href: links({ ergebnis: 'decided' }),
        },
        { ...of(tally.answered), label: t('conferences.public.answered'), href: links({ antwort: 'ja' }) },
      ]}
    />
  );
}

function Attended({ conference }: { conference: Conference }) {
  const { t, format } = useWords();
  if (conference.attendance.length === 0) return null;
  return (
    <Section title={t('conferences.public.attendance')} aside={t('conferences.attendance-inside')}>
      <Facts
        facts={conference.attendance.map(({ group, count }) => ({
          label: t(`conferences.public.group.${group}`),
          value: format.number(count),
        }))}
      />
    </Section>
  );
}
