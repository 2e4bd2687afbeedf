import { Alert } from '#ui/alert/alert.tsx';
import { Toast } from '#ui/toast/toast.tsx';
import type { Notice } from './layout-props.ts';

/** Notices that stand above the content. */
export function NoticesAbove({ notices = [] }: { notices?: readonly Notice[] | undefined }) {
  const shown = notices.filter((notice) => notice.kind !== 'done');
  if (shown.length === 0) return null;
  return (
    <div class="qs-notices">
      {shown.map(({ kind, message, action }) => (
        <Alert
          key={message}
          kind={kind === 'done' ? 'success' : kind}
          live
          action={action && <a href={action.href}>{action.label}</a>}
        >
          {message}
        </Alert>
      ))}
    </div>
  );
}

/** Confirmations of the last action, in a toast. */
export function NoticesDone({ notices = [] }: { notices?: readonly Notice[] | undefined }) {
  const shown = notices.filter((notice) => notice.kind === 'done');
  if (shown.length === 0) return null;
  return (
    <>
      {shown.map(({ message, action }) => (
        <Toast key={message} action={action}>
          {message}
        </Toast>
      ))}
    </>
  );
}
