import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';

/** Says that one must confirm first, with the way there; shown where something can be changed. */
export function ConfirmHint({ href }: { href: string }) {
  const { t } = useWords();
  const way = <LinkButton href={href}>{t('accounts.confirm.submit')}</LinkButton>;
  return <Alert title={t('accounts.confirm.needed')} action={way} />;
}
