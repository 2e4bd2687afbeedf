import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { anywayName } from '#platform/forms/anyway.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { drawnFrom, drawnName, type FieldTexts } from '#platform/forms/drawn.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { ErrorSummary, type SummaryError } from '#ui/error-summary/error-summary.tsx';
import { Checkbox } from '#ui/field/choice.tsx';
import { FieldPrefix } from '#ui/field/field-id.ts';
import { labelsIn } from './labels-in.ts';
import { isFormOpen, OpenedAt, RequestedFormContext, withForm } from './requested-form.ts';

export interface FormProps {
  /** where it is sent; posted by default */
  action: string;
  method?: 'post' | 'get' | undefined;
  /** from `bind(form, …)`: what is wrong, and what it was drawn from */
  of?: Pick<BoundForm<unknown>, 'errors' | 'drawn'> | undefined;
  /** in place of `of`, where no form is declared: shown first; empty or missing means nothing is wrong */
  errors?: readonly SummaryError[] | undefined;
  /** heading of the list of errors where nothing was to be saved: a code that is looked up */
  errorsTitle?: string | undefined;
  /** what the fields are called that stand in a component of their own, for the list of errors; the others are found */
  labels?: Readonly<Record<string, string>> | undefined;
  /** submitted unseen, e.g. the version the reader started from */
  hidden?: Record<string, string | number | undefined> | undefined;
  /** for files */
  enctype?: 'multipart/form-data' | undefined;
  id?: string | undefined;
  /** accessible name where no heading does it */
  label?: string | undefined;
  class?: string | undefined;
  /** tells this form's ids from those of another form on the page */
  prefix?: string | undefined;
  /** where a page has several forms: one of them is open at a time, the others are links (see `Opener`) */
  opener?: Opener | undefined;
  children: ComponentChildren;
}

/**
 * A page with several forms draws only one of them, so that sending it cannot lose what was entered in another, and the
 * key that saves belongs to one. The others are links; the form's `prefix` is its name in the address.
 */
export interface Opener {
  /** address of the page, without a form */
  at: string;
  /** words of the link that opens the form */
  label: string;
  /** open unless another one is requested: what comes next here */
  isFirst?: boolean | undefined;
}

/** A form that works as plain HTML. Checked by the server, so that every message is in the reader's language. */
export function Form({ opener, ...props }: FormProps) {
  const requested = useContext(RequestedFormContext);
  const { prefix: name = '', of, errors = of?.errors ?? [] } = props;
  if (!opener) return <OpenForm {...props} />;
  else if (isFormOpen(requested, { name, isRefused: errors.length > 0, isFirst: opener.isFirst === true })) {
    return (
      <OpenedAt.Provider value={opener.at}>
        <OpenForm {...props} id={`formular-${name}`} />
      </OpenedAt.Provider>
    );
  } else {
    return (
      <p class="qs-opener qs-noprint">
        <LinkButton href={withForm(opener.at, name)}>{opener.label}</LinkButton>
      </p>
    );
  }
}

function OpenForm({
  action,
  method = 'post',
  of,
  errors = of?.errors ?? [],
  errorsTitle,
  labels,
  hidden = {},
  enctype,
  id,
  label,
  class: extra,
  prefix = '',
  children,
}: Omit<FormProps, 'opener'>) {
  return (
    <form
      action={action}
      method={method}
      novalidate
      class={`qs-form${extra ? ` ${extra}` : ''}`}
      {...{ id, enctype }}
      {...(label && { 'aria-label': label })}
    >
      <FieldPrefix.Provider value={prefix}>
        <ErrorSummary errors={errors} labels={{ ...labelsIn(children), ...labels }} title={errorsTitle} />
        <MeantAnyway errors={errors} />
        {Object.entries({ ...hidden, [drawnName]: method === 'post' ? of?.drawn : undefined }).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        {method === 'post' ? <DraftNote /> : null}
        {children}
      </FieldPrefix.Provider>
    </form>
  );
}

/** The answer to "there is one of this name already": a tick, right below the question. */
function MeantAnyway({ errors }: { errors: readonly SummaryError[] }) {
  const { t } = useWords();
  const question = errors.find((error) => 'key' in error && error.key === 'platform.form.same-name');
  if (!question || !('key' in question)) return null;
  return <Checkbox name={anywayName} value={String(question.values?.title)} label={t('platform.form.anyway')} />;
}

/** Where the script says that it has put back what was typed before, and why nothing was sent. */
function DraftNote() {
  const { t } = useWords();
  return (
    <div
      class="qs-draft"
      role="status"
      hidden
      data-draft-top
      data-restored={t('ui.draft.restored')}
      data-discard={t('ui.draft.discard')}
      data-files={t('ui.draft.files')}
      data-offline={t('ui.draft.offline')}
      data-online={t('ui.draft.online')}
    />
  );
}

export interface SaveBarProps {
  /** words of the one primary button; "Speichern" by default */
  save?: string | undefined;
  /** leads back without saving; a form that was opened leads back to its page */
  cancelHref?: string | undefined;
  cancel?: string | undefined;
  /** further buttons */
  children?: ComponentChildren;
  /** stays in sight at the bottom of long forms */
  sticky?: boolean | undefined;
}

/** The end of a form: save, leave, and the note of the draft. Ctrl+S presses the first button. */
export function SaveBar({ save, cancelHref, cancel, children, sticky = true }: SaveBarProps) {
  const { t } = useWords();
  const openedAt = useContext(OpenedAt);
  const backHref = cancelHref ?? openedAt;
  return (
    <div class={`qs-save${sticky ? ' qs-save--sticky' : ''}`}>
      <Button kind="primary" data-on="save" shortcut={t('ui.keys.save')}>
        {save ?? t('ui.form.save')}
      </Button>
      {children}
      {backHref && <LinkButton href={backHref}>{cancel ?? t('ui.form.cancel')}</LinkButton>}
      <output
        class="qs-save__note qs-small qs-quiet"
        data-draft-note
        data-saved={t('ui.draft.saved')}
        data-restored={t('ui.draft.restored')}
      />
    </div>
  );
}

export interface ActionFormProps {
  action: string;
  hidden?: Record<string, string | number | undefined> | undefined;
  /** what whoever presses it agrees to, as the page shows it: what changed meanwhile is not agreed to (`canAgree`) */
  agreesTo?: FieldTexts | undefined;
  children: ComponentChildren;
}

/** A form that is only a button: POST from a list or a page head. */
export function ActionForm({ action, hidden = {}, agreesTo, children }: ActionFormProps) {
  const all = agreesTo ? { ...hidden, [drawnName]: drawnFrom(agreesTo) } : hidden;
  return (
    <form action={action} method="post" class="qs-action">
      {Object.entries(all).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}
