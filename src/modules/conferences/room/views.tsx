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
import { QrCode } from '#ui/qr-code/qr-code.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import type { ReasonFields } from '../form.ts';
import { routes } from '../routes.ts';
import type { Conference, Tally } from '../rules.ts';
import { type CardLinks, ConferenceHistory, EndingsView, Refused } from '../views.tsx';
import { type CountedRoom, type Room, roomState } from './rules.ts';
import { RoomBadge, RoomTable } from './table.views.tsx';

/** The rooms somebody moderates. */
export function OwnRoomsView({
  rooms,
  numberOf,
  links,
}: {
  rooms: readonly CountedRoom[];
  numberOf: (room: Room) => string;
  links: CardLinks;
}) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('conferences.room.own')} lead={t('conferences.room.own-lead')} />
      <RoomTable rooms={rooms} number={numberOf} links={links} />
    </>
  );
}

export interface RoomProps {
  conference: Conference;
  room: Room;
  tally: Tally;
  entries: readonly HistoryEntry[];
  /** The whole address of the form, for a camera. */
  speakUrl: string;
  links: CardLinks;
  /** Where a field of action can be read by this person. */
  fieldHref: (code: string) => string;
  reason: BoundForm<ReasonFields>;
  refusal: Refusal | undefined;
  mayModerate: boolean;
  mayEdit: boolean;
  seesConference: boolean;
}

/** A theme room on its day: let guests in, see what came, end, close. */
export function RoomView(props: RoomProps) {
  const { t, format, language } = useWords();
  const { conference, room, tally, refusal, links } = props;
  const params = { number: String(conference.number), code: room.code };
  const wall = routes.wall.href({ ...params, lang: language.tag });
  return (
    <>
      <PageHead
        code={room.code}
        title={room.title}
        kicker={[format.day(conference.heldOn), room.place, room.unit?.name].filter(Boolean).join(' · ')}
        actions={<RoomActions {...props} />}
      />
      {refusal ? <Refused refusal={refusal} cardsHref={links({ raum: room.code, ergebnis: 'open' })} /> : null}
      {conference.state === 'planned' ? <Alert kind="info">{t('conferences.room.opens-with')}</Alert> : null}
      <RoomFigures room={room} tally={tally} links={links} />
      <Columns split="8-4">
        <div>
          <Section title={t('conferences.what-became')} id="verbleib">
            <EndingsView tally={tally} hrefOf={(ergebnis) => links({ raum: room.code, ergebnis })} />
          </Section>
          <FieldsOf room={room} fieldHref={props.fieldHref} />
        </div>
        <div>
          <Section title={t('conferences.room.take-part')}>
            <QrCode content={props.speakUrl} title={t('conferences.public.wall.camera')} />
            <p class="qs-small">
              <a href={props.speakUrl}>{props.speakUrl}</a>
            </p>
            <Actions>
              <LinkButton href={wall}>{t('conferences.room.wall')}</LinkButton>
              <LinkButton href={`${wall}?live=an`}>{t('conferences.room.beamer')}</LinkButton>
            </Actions>
          </Section>
          <ConferenceHistory entries={props.entries} />
        </div>
      </Columns>
    </>
  );
}

function RoomFigures({ room, tally, links }: Pick<RoomProps, 'room' | 'tally' | 'links'>) {
  const { t, format } = useWords();
  return (
    <Stats
      stats={[
        ...(room.participants === null
          ? []
          : [{ value: format.number(room.participants), label: t('conferences.room.people') }]),
        { value: format.number(tally.all), label: t('conferences.public.cards'), href: links({ raum: room.code }) },
        ...(['works-well', 'must-improve', 'idea'] as const).map((kind) => ({
          value: format.number(tally.kinds[kind]),
          label: t(`voices.kind.${kind}`),
          href: links({ raum: room.code, art: kind }),
        })),
        {
          value: format.number(tally.endings.open),
          base: t('conferences.public.of', { all: tally.all }),
          label: t('conferences.open'),
          href: links({ raum: room.code, ergebnis: 'open' }),
        },
      ]}
    />
  );
}

function FieldsOf({ room, fieldHref }: Pick<RoomProps, 'room' | 'fieldHref'>) {
  const { t } = useWords();
  if (room.fields.length === 0) return null;
  return (
    <Section title={t('conferences.room.fields')}>
      <Facts
        facts={room.fields.map(({ code, name }) => ({
          label: code,
          value: <a href={fieldHref(code)}>{name}</a>,
        }))}
      />
    </Section>
  );
}

function RoomActions(props: RoomProps) {
  const { t } = useWords();
  const { conference, room, tally, mayEdit, mayModerate } = props;
  const params = { number: String(conference.number), code: room.code };
  const isEnded = conference.state !== 'planned' && conference.state !== 'running';
  return (
    <>
      <RoomBadge room={room} />
      {conference.state === 'planned' || conference.state === 'called-off' ? null : (
        <LinkButton href={routes.summary.href(params)}>{t('conferences.summary.title')}</LinkButton>
      )}
      {mayEdit && !isEnded ? (
        <LinkButton href={routes.roomEdit.href(params)}>{t('conferences.edit')}</LinkButton>
      ) : null}
      {mayEdit && room.openedAt === null && tally.all === 0 ? (
        <ActionForm action={routes.room.href(params)} hidden={{ _method: 'delete' }}>
          <Button kind="tertiary">{t('conferences.room.drop')}</Button>
        </ActionForm>
      ) : null}
      {mayModerate && conference.state === 'running' ? <RoomSteps {...props} /> : null}
    </>
  );
}

function RoomSteps({ conference, room, reason }: RoomProps) {
  const { t } = useWords();
  const params = { number: String(conference.number), code: room.code };
  const state = roomState(room);
  if (state === 'closed') {
    const labels = { reason: t('conferences.field.reason') };
    return (
      <Disclosure summary={t('conferences.room.reopen')} open={reason.errors.length > 0}>
        <Form
          action={routes.roomClosing.href(params)}
          hidden={{ _method: 'delete' }}
          of={reason}
          labels={labels}
          label={t('conferences.room.reopen')}
        >
          <Control of={reason.control('reason')} label={labels.reason} rows={2} />
          <Actions>
            <Button>{t('conferences.room.reopen')}</Button>
          </Actions>
        </Form>
      </Disclosure>
    );
  }
  return (
    <>
      <ActionForm action={routes.capture.href(params)} hidden={state === 'open' ? { _method: 'delete' } : undefined}>
        <Button>{t(state === 'open' ? 'conferences.room.end' : 'conferences.room.open')}</Button>
      </ActionForm>
      {state === 'planned' ? null : (
        <ActionForm action={routes.roomClosing.href(params)}>
          <Button kind="primary">{t('conferences.room.close')}</Button>
        </ActionForm>
      )}
    </>
  );
}
