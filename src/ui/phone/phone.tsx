import { Fragment } from 'preact';
import { phonesIn } from '#platform/i18n/phone.rules.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Icon } from '#ui/icon/icon.tsx';

/** What somebody wrote about a telephone: each number in it calls, words and notes beside it do not. */
export function PhoneText({ phone }: { phone: string }) {
  const numbers = phonesIn(phone);
  if (numbers.length === 0) return <bdi>{phone}</bdi>;
  const pieces = numbers.map(({ start, end, uri }, index) => (
    <Fragment key={start}>
      {phone.slice(numbers[index - 1]?.end ?? 0, start)}
      <a href={uri}>
        <Bdi>{phone.slice(start, end)}</Bdi>
      </a>
    </Fragment>
  ));
  return (
    <bdi dir="ltr">
      {pieces}
      {phone.slice(numbers.at(-1)?.end)}
    </bdi>
  );
}

/** One tap calls the first number; nothing where there is none that can be called. */
export function PhoneButton({ phone }: { phone: string }) {
  const [first] = phonesIn(phone);
  if (!first) return null;
  return (
    <a class="kern-btn kern-btn--primary qs-btn--wide qs-noprint" href={first.uri}>
      <Icon name="phone" />
      <bdi class="qs-ltr">{phone.slice(first.start, first.end)}</bdi>
    </a>
  );
}
