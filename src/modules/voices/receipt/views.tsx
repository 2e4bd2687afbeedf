import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { PrintButton, ShareWords } from '#ui/page-tools/page-tools.tsx';
import { QrCode } from '#ui/qr-code/qr-code.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import type { Occasion } from '../occasion/data.ts';
import { routes } from '../routes.ts';

export interface IssuedProps {
  receipt: string;
  code: string;
  lang: string;
  occasion: Pick<Occasion, 'code'>;
  /** The whole address where the receipt is looked up. */
  lookUp: string;
  /** The text waits until somebody has looked for data about a person. */
  isFlagged: boolean;
}

/** The receipt: large enough to copy by hand, and to print as a strip. */
export function ReceiptView({ receipt, code, lang, occasion, lookUp, isFlagged }: IssuedProps) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        kicker={
          <>
            {t('voices.receipt.card')} <Bdi>{code}</Bdi>
          </>
        }
        title={t('voices.receipt.issued')}
        lead={t('voices.receipt.keep')}
      />
      <p class="qs-receipt-code" data-receipt={receipt}>
        <Bdi>{receipt}</Bdi>
      </p>
      {isFlagged ? <Alert kind="info">{t('voices.receipt.flagged')}</Alert> : null}
      <p>{t('voices.receipt.no-name')}</p>
      <Actions>
        <ShareWords words={t('voices.receipt.words', { receipt, lookUp })} label={t('voices.receipt.share')} />
        <PrintButton />
        <ActionForm action={routes.receipt.href({ lang })} hidden={{ code: receipt }}>
          <Button>{t('voices.receipt.look')}</Button>
        </ActionForm>
        <LinkButton kind="tertiary" href={routes.speakAt.href({ lang, occasion: occasion.code })}>
          {t('voices.receipt.another')}
        </LinkButton>
      </Actions>
      <div class="qs-print-only">
        <p>
          {t('voices.receipt.look-at')} <Bdi>{lookUp}</Bdi>
        </p>
        <QrCode content={lookUp} title={lookUp} />
      </div>
    </Stack>
  );
}
