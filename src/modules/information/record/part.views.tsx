import type { Hours, OpenState, Utilisation } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { CopyLink, PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PhoneText } from '#ui/phone/phone.tsx';
import type { PlaceFact } from '#ui/place/place.tsx';
import { QrCode } from '#ui/qr-code/qr-code.tsx';
import { LanguageNames } from '../entry/card.views.tsx';
import { GermanText } from '../entry/german.views.tsx';
import { timesText } from '../entry/wording.views.tsx';
import { type HoursLine, mapHref } from './rules.ts';

/** How old an entry is, where that matters. */
export function Age({
  state,
  confirmedOn,
}: {
  state: 'confirmed' | 'stale' | 'unconfirmed';
  confirmedOn: string | null;
}) {
  const { t, format } = useWords();
  if (state === 'stale' && confirmedOn)
    return <Alert kind="warning">{t('information.offer.stale', { day: format.day(confirmedOn) })}</Alert>;
  if (state === 'unconfirmed') return <Alert>{t('information.offer.unconfirmed')}</Alert>;
  return null;
}

/** Share and print; a picture for the camera of somebody else's phone, on screen where it is wanted and on every paper. */
export function Tools({ address }: { address: string }) {
  const { t } = useWords();
  const code = <QrCode content={address} title={t('information.qr-title')} />;
  return (
    <>
      <p class="qs-acts qs-noprint">
        <CopyLink share />
        <PrintButton />
      </p>
      <div class="qs-noprint">
        <Disclosure summary={t('information.qr')}>
          {code}
          <p class="qs-small">
            <Bdi>{address}</Bdi>
          </p>
        </Disclosure>
      </div>
      <div class="qs-print-only">{code}</div>
    </>
  );
}

/** Where it is, with the way into the map of the reader's own device. */
export function PlaceText({ line, address }: { line: string; address: string }) {
  const { t } = useWords();
  const href = mapHref(address, line);
  return (
    <>
      <GermanText>{line}</GermanText>
      {href && (
        <span class="qs-noprint">
          <br />
          <a href={href}>{t('information.to-device-map')}</a>
        </span>
      )}
    </>
  );
}

/** Open or not, address, phone, mailbox and page of a contact. */
export function contactFacts(
  contact: { mailbox: string; phone: string; address?: string; website?: string },
  open?: string,
  state?: OpenState,
): PlaceFact[] {
  return [
    ...(open
      ? [{ icon: 'clock' as const, good: state?.kind === 'open', momentary: state?.kind !== 'unknown', children: open }]
      : []),
    ...(contact.address ? [{ icon: 'place' as const, children: <GermanText>{contact.address}</GermanText> }] : []),
    ...(contact.phone ? [{ icon: 'phone' as const, children: <PhoneText phone={contact.phone} /> }] : []),
    ...(contact.mailbox
      ? [
          {
            icon: 'letter' as const,
            children: (
              <a href={`mailto:${contact.mailbox}`}>
                <Bdi>{contact.mailbox}</Bdi>
              </a>
            ),
          },
        ]
      : []),
    ...(contact.website
      ? [
          {
            icon: 'link' as const,
            children: (
              <a href={contact.website} rel="noopener">
                <Bdi>{contact.website.replace(/^https?:\/\//, '')}</Bdi>
              </a>
            ),
          },
        ]
      : []),
  ];
}

/** Languages spoken at a contact. */
export function languageFact(codes: readonly string[]): PlaceFact[] {
  return codes.length > 0 ? [{ icon: 'language', children: <LanguageNames codes={codes} /> }] : [];
}

/** The week: days on which it is open, today, and one line for all the others. */
export function HoursTable({ week, hours }: { week: readonly HoursLine[]; hours: Hours }) {
  const { t, format } = useWords();
  if (hours === null || hours.length === 0) return null;
  const shown = week.filter((line) => line.isToday || line.times.length > 0);
  const others = { label: t('information.other-days'), value: t('information.closed') };
  const days = shown.map((line) => ({
    label: format.weekdayName(line.day),
    value:
      line.times.length > 0
        ? line.times.map(({ from, to }) => timesText({ format }, from, to)).join(' · ')
        : t('information.closed'),
    ...(line.isToday && { note: <span class="qs-now">{t('information.today')}</span> }),
  }));
  return <Facts facts={shown.length < week.length ? [...days, others] : days} />;
}

/** Whether there is still a place. */
export function Use({ utilisation }: { utilisation: Utilisation }) {
  const { t } = useWords();
  const isFull = utilisation === 'full' || utilisation === 'waiting-list';
  return (
    <Badge boxed sign={isFull ? 'late' : 'go'}>
      {t(`information.utilisation.${utilisation}`)}
    </Badge>
  );
}
