import type { ComponentChildren } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { QrCode } from '#ui/qr-code/qr-code.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { SignName } from '#ui/sign/sign.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { Occasion } from './data.ts';
import type { boxClosingForm, ideaBoxForm, newIdeaBoxForm } from './form.ts';
import { type OccasionState, occasionState } from './rules.ts';

export interface ListedPlace {
  place: Occasion;
  cards: number;
  /** Its own page here, or that of the conference to which a room belongs. */
  href: string | undefined;
}

/** Where people can speak: idea boxes, rooms and whatever else asks them. */
export function PlacesView({ places, owner }: { places: readonly ListedPlace[]; owner: ComponentChildren }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <PageHead
        title={t('voices.place.title')}
        lead={t('voices.place.lead')}
        actions={
          <LinkButton kind="primary" href={routes.placeNew.href({})}>
            {t('voices.place.new')}
          </LinkButton>
        }
      />
      {owner}
      <Table
        caption={t('voices.place.title')}
        rows={places}
        rowKey={({ place }) => place.id}
        columns={[
          { label: t('voices.place.code'), quiet: true, cell: ({ place }) => <Bdi>{place.code}</Bdi> },
          {
            label: t('voices.place.name'),
            header: true,
            cell: ({ place, href }) => (href ? <a href={href}>{place.title}</a> : place.title),
          },
          { label: t('voices.place.kind'), cell: ({ place }) => t(`voices.place.kind.${place.kind}`) },
          { label: t('voices.cards.state'), cell: ({ place }) => <StateBadge place={place} /> },
          {
            label: t('voices.findings.cards'),
            numeric: true,
            cell: ({ place, cards }) =>
              cards === 0 ? '–' : <a href={routes.cards.href({}, { raum: place.code })}>{cards}</a>,
          },
          { label: t('voices.place.since'), quiet: true, cell: ({ place }) => sinceText(place, words) },
        ]}
      />
    </>
  );
}

const signs: Record<OccasionState, SignName> = { planned: 'ring', open: 'half', closed: 'tick' };

function StateBadge({ place }: { place: Occasion }) {
  const { t } = useWords();
  const state = occasionState(place);
  return <Badge sign={signs[state]}>{t(`voices.place.state.${state}`)}</Badge>;
}

function sinceText({ openedAt, closedAt }: Occasion, { format }: Words): string {
  const since = closedAt ?? openedAt;
  return since ? format.day(dayOf(since)) : '–';
}

interface NewBoxProps {
  form: BoundForm<(typeof newIdeaBoxForm)['fields']>;
}

/** One more idea box: open as soon as it is saved. */
export function NewBoxView({ form }: NewBoxProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('voices.place.new')} lead={t('voices.place.new-lead')} />
      <Form action={routes.placeNew.href({})} of={form} hidden={{ id: form.control('id').value }}>
        <BoxFields control={form.control} />
        <SaveBar save={t('voices.place.open-box')} cancelHref={routes.places.href({})} sticky={false} />
      </Form>
    </>
  );
}

function BoxFields({ control }: Pick<BoundForm<(typeof ideaBoxForm)['fields']>, 'control'>) {
  const { t } = useWords();
  return (
    <>
      <Control of={control('title')} label={t('voices.place.name')} hint={t('voices.place.name-hint')} />
      <Control
        of={control('publicText')}
        label={t('voices.place.public-text')}
        hint={t('voices.place.public-text-hint')}
        rows={3}
        optional
      />
    </>
  );
}

export interface PlaceProps {
  place: Occasion;
  cards: number;
  /** The whole public address, for the camera and for paper. */
  speakUrl: string;
  entries: readonly HistoryEntry[];
  forms: {
    box: BoundForm<(typeof ideaBoxForm)['fields']>;
    closing: BoundForm<(typeof boxClosingForm)['fields']>;
  };
}

/** One idea box: what readers are told, the code for a poster, and its end. */
export function PlaceView(props: PlaceProps) {
  const { t } = useWords();
  const { place, cards, speakUrl } = props;
  const isClosed = occasionState(place) === 'closed';
  return (
    <>
      <PageHead
        code={place.code}
        title={place.title}
        kicker={t(`voices.place.kind.${place.kind}`)}
        lead={place.publicText}
        actions={
          <>
            <StateBadge place={place} />
            <LinkButton href={routes.cards.href({}, { raum: place.code })}>
              {t('voices.place.cards', { count: cards })}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      {isClosed ? (
        <Alert kind="info" title={t('voices.place.closed-note')}>
          {place.closingReason}
        </Alert>
      ) : null}
      <Columns split="8-4">
        <div>
          <ChangeForm {...props} />
          {isClosed ? <Reopening {...props} /> : <ClosingForm {...props} />}
        </div>
        <div>
          <Section title={t('voices.place.poster')} aside={t('voices.place.poster-hint')}>
            <QrCode content={speakUrl} title={t('voices.place.poster')} />
            <p class="qs-small">
              <a href={speakUrl}>{speakUrl}</a>
            </p>
          </Section>
          <PlaceHistory {...props} />
        </div>
      </Columns>
    </>
  );
}

function ChangeForm({ place, forms: { box } }: PlaceProps) {
  const { t } = useWords();
  const { code } = place;
  return (
    <Section title={t('voices.place.readers')}>
      <Form
        action={routes.place.href({ code })}
        prefix="angaben"
        opener={{ at: routes.place.href({ code }), label: t('voices.place.change'), isFirst: true }}
        of={box}
        label={t('voices.place.readers')}
      >
        <BoxFields control={box.control} />
        <SaveBar sticky={false} />
      </Form>
    </Section>
  );
}

function ClosingForm({ place, forms: { closing } }: PlaceProps) {
  const { t } = useWords();
  const { code } = place;
  return (
    <Section title={t('voices.place.closing')} aside={t('voices.place.closing-hint')}>
      <Form
        action={routes.placeClosing.href({ code })}
        prefix="schluss"
        opener={{ at: routes.place.href({ code }), label: t('voices.place.close') }}
        of={closing}
        label={t('voices.place.closing')}
      >
        <Control
          of={closing.control('reason')}
          label={t('voices.place.reason')}
          hint={t('voices.place.reason-hint')}
          rows={2}
        />
        <SaveBar save={t('voices.place.close')} sticky={false} />
      </Form>
    </Section>
  );
}

function Reopening({ place }: PlaceProps) {
  const { t } = useWords();
  return (
    <Section title={t('voices.place.closing')}>
      <ActionForm action={routes.placeClosing.href({ code: place.code })} hidden={{ _method: 'delete' }}>
        <Button>{t('voices.place.reopen')}</Button>
      </ActionForm>
    </Section>
  );
}

const actions = ['added', 'changed', 'closed', 'reopened'] as const;

function PlaceHistory({ entries }: PlaceProps) {
  const { t } = useWords();
  const what = ({ action }: HistoryEntry) => {
    const known = actions.find((one) => one === action);
    return known && t(`voices.place.history.${known}`);
  };
  return (
    <Disclosure summary={t('voices.place.history')}>
      <RecordedHistory entries={entries} what={what} begins={['added']} />
    </Disclosure>
  );
}
