import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import type { Step } from '../finding/rules.ts';
import { routes } from '../routes.ts';
import { writeStep } from './rules.ts';

/** What was done last, and the way to take it back. */
export function LastStep({ steps, to, back }: { steps: readonly Step[]; to: string | null; back: string }) {
  const { t, format } = useWords();
  if (steps.length === 0) return null;
  const codes = format.list(steps.slice(0, 5).map(({ card }) => card));
  const finding = /^F-\w+$/.test(to ?? '') ? to : null;
  const where = finding ?? t('voices.board.unsorted');
  const sent = { steps: steps.map(writeStep).join(' '), to: finding ?? 'offen', back };
  return (
    <Alert
      kind="success"
      live
      action={
        <ActionForm action={routes.boardUndo.href({})} hidden={sent}>
          <Button data-on="undo" shortcut="Z">
            {t('voices.board.undo')}
          </Button>
        </ActionForm>
      }
    >
      <span data-step>{t('voices.board.moved', { count: steps.length, codes, where })}</span>
    </Alert>
  );
}
