import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';

/** Says that one must confirm first, with the way there; in a new tab (`keepsPage`) where something was typed already. */
export function ConfirmHint({ href, keepsPage }: { href: string; keepsPage?: boolean }) {
  const { t } = useWords();
  const way = keepsPage ? (
    <LinkButton href={href} target="_blank">
      {t('accounts.confirm.submit-beside')}
    </LinkButton>
  ) : (
    <LinkButton href={href}>{t('accounts.confirm.submit')}</LinkButton>
  );
  return <Alert title={t('accounts.confirm.needed')} action={way} />;
}
