import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';
import { Icon, type IconName } from '#ui/icon/icon.tsx';
import { PhoneButton } from '#ui/phone/phone.tsx';

/** One fact with its icon. */
export interface PlaceFact {
  icon: IconName;
  children: ComponentChildren /** open now */;
  good?: boolean | undefined;
  /** true only now: not on paper, not on a page that was kept */
  momentary?: boolean | undefined;
}

export interface PlaceProps {
  /** the name as it stands on the door; German names stay German */
  name: ComponentChildren;
  nameLang?: string | undefined;
  href?: string | undefined;
  /** place and organisation above the name */
  kicker?: ComponentChildren;
  /** places free, full, hours not confirmed */
  badge?: ComponentChildren;
  text?: ComponentChildren;
  facts: readonly PlaceFact[];
  /** day of the last confirmation; null says "noch nicht bestätigt", undefined says nothing */
  checkedOn?: string | null | undefined;
  /** phone as the one big button */
  phone?: string | undefined;
  children?: ComponentChildren;
  /** `rule` in lists · `card` for the one contact point of a page */
  look?: 'rule' | 'card' | undefined;
  level?: 2 | 3 | undefined;
}

/** A place to go or an offer: name, open or next opening, languages, phone, when it was last checked. */
export function Place(props: PlaceProps) {
  const {
    name,
    nameLang,
    href,
    kicker,
    badge,
    text,
    facts,
    checkedOn,
    phone,
    children,
    look = 'rule',
    level = 3,
  } = props;
  const Heading = `h${level}` as 'h3';
  const title = nameLang ? <bdi lang={nameLang}>{name}</bdi> : name;
  return (
    <article class={`qs-place qs-place--${look}`}>
      {kicker && <p class="qs-kicker">{kicker}</p>}
      <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>
      {badge && <p>{badge}</p>}
      {text && <p>{text}</p>}
      <ul class="qs-place__facts">
        {facts.map((fact, index) => (
          <li key={index} class={classOf(fact)}>
            <Icon name={fact.icon} />
            <span>{fact.children}</span>
          </li>
        ))}
        {checkedOn !== undefined && <Checked day={checkedOn} />}
      </ul>
      {phone && <PhoneButton phone={phone} />}
      {children}
    </article>
  );
}

function classOf({ good, momentary }: PlaceFact): string | undefined {
  return [good && 'qs-open', momentary && 'qs-now'].filter(Boolean).join(' ') || undefined;
}

function Checked({ day }: { day: string | null }) {
  const { t, format } = useWords();
  return (
    <li>
      <Icon name={day ? 'check' : 'question'} />
      <span>{day ? t('ui.place.checked', { day: format.day(day) }) : t('ui.place.unchecked')}</span>
    </li>
  );
}
