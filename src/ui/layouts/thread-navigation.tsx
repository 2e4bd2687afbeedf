import { useWords } from '#platform/i18n/words.ts';
import { Sign } from '#ui/sign/sign.tsx';
import type { NavigationItem } from './layout-props.ts';

/** The chain of the work as a menu: people learn it by using it. What is off the chain stands above or below, without red. */
export function ThreadNavigation({ navigation }: { navigation: readonly NavigationItem[] }) {
  const { t } = useWords();
  const first = navigation.findIndex((item) => item.onThread);
  const above = navigation.filter((item, index) => !item.onThread && (first === -1 || index < first));
  const below = navigation.filter((item, index) => !item.onThread && first !== -1 && index > first);
  const chain = navigation.filter((item) => item.onThread);
  return (
    <>
      <ul class="qs-other">
        <Items items={above} />
      </ul>
      {chain.length > 0 && (
        <>
          <h2 id="roter-faden">{t('ui.navigation.thread')}</h2>
          <ul class="qs-string" aria-labelledby="roter-faden">
            <Items items={chain} />
          </ul>
        </>
      )}
      {below.length > 0 && (
        <div class="qs-other">
          <h2 id="weiteres">{t('ui.navigation.more')}</h2>
          <ul aria-labelledby="weiteres">
            <Items items={below} />
          </ul>
        </div>
      )}
    </>
  );
}

function Items({ items }: { items: readonly NavigationItem[] }) {
  const { t, format } = useWords();
  return (
    <>
      {items.map(({ label, href, current, count, sign }) => (
        <li key={href}>
          <a href={href} {...(current && { 'aria-current': 'page' as const })}>
            <span>{label}</span>
            {count ? (
              <b>
                {sign && <Sign name={sign} />}
                {format.number(count)}
                <span class="kern-sr-only"> {t('ui.navigation.waiting')}</span>
              </b>
            ) : null}
          </a>
        </li>
      ))}
    </>
  );
}
