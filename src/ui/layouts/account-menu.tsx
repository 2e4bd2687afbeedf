import { useWords } from '#platform/i18n/words.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { Person } from './layout-props.ts';

/** Who is signed in, their own pages, and the way out. Opens without script. */
export function AccountMenu({ person }: { person: Person }) {
  const { t } = useWords();
  return (
    <details class="qs-who" name="kopf">
      <summary>
        <span class="kern-sr-only">{t('ui.account.label')}: </span>
        <span>{person.label}</span>
        <Icon name="down" size="s" />
      </summary>
      <div class="qs-popup">
        <p class="qs-small qs-quiet">{person.roleLabel}</p>
        {person.links?.map(({ label, href }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
        <form method="post" action={person.signOutHref}>
          <button type="submit">{t('ui.account.signOut')}</button>
        </form>
      </div>
    </details>
  );
}
