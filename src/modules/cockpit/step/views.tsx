import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { type Need, Needs } from '#ui/needs/needs.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { isNeeded, nextSteps, progressOf, type StepShown } from './rules.ts';

interface FirstStepsProps {
  steps: readonly StepShown[];
  isPublic: boolean;
  maySkip: boolean;
  refusal: string | undefined;
}

/** What a new county does first, in the order in which it is best done. */
export function FirstSteps({ steps, isPublic, maySkip, refusal }: FirstStepsProps) {
  const { t } = useWords();
  const open = steps.filter(({ state }) => state === 'open');
  return (
    <>
      <PageHead
        title={t('cockpit.step.title', { ...progressOf(steps) })}
        lead={t(isPublic ? 'cockpit.step.lead-public' : 'cockpit.step.lead')}
      />
      {refusal && <Alert kind="danger" refuses title={refusal} />}
      {open.length > 0 ? <StepNeeds steps={open} maySkip={maySkip} /> : <p>{t('cockpit.step.nothing-open')}</p>}
      <Skipped steps={steps.filter(({ state }) => state === 'skipped')} maySkip={maySkip} />
      <Done steps={steps.filter(({ state }) => state === 'done')} />
    </>
  );
}

/** The next steps on top of the first page of the day, while the county is not public. */
export function StepsToday({ steps }: { steps: readonly StepShown[] }) {
  const { t } = useWords();
  return (
    <Section
      title={t('cockpit.step.title', { ...progressOf(steps) })}
      id="erste-schritte"
      aside={<a href={routes.firstSteps.href({})}>{t('cockpit.step.all')}</a>}
    >
      <StepNeeds steps={nextSteps(steps, 3)} maySkip={false} />
    </Section>
  );
}

function StepNeeds({ steps, maySkip }: { steps: readonly StepShown[]; maySkip: boolean }) {
  const words = useWords();
  const first = steps.find(({ isMine }) => isMine);
  return <Needs needs={steps.map((step) => needOf(step, { words, maySkip, isFirst: step === first }))} />;
}

interface Shown {
  words: Words;
  maySkip: boolean;
  /** The next one that the reader can do: it has the page's one primary button. */
  isFirst: boolean;
}

function needOf(step: StepShown, { words: { t, format }, maySkip, isFirst }: Shown): Need {
  const roles = format.list(step.roles.map((role) => t(`accounts.role.${role}` as MessageKey)));
  return {
    href: hrefFor(step),
    title: t(step.label),
    text: t(step.why),
    badge: step.isMine ? undefined : <Badge sign="onward">{t('cockpit.step.whose', { roles })}</Badge>,
    origin: t(step.good),
    actions: step.isMine && (
      <>
        <LinkButton href={step.href} kind={isFirst ? 'primary' : 'secondary'}>
          {t('cockpit.step.do')}
        </LinkButton>
        {maySkip && !isNeeded(step.key) && (
          <ActionForm action={routes.skippedSteps.href({})} hidden={{ key: step.key }}>
            <Button kind="tertiary">{t('cockpit.step.skip')}</Button>
          </ActionForm>
        )}
      </>
    ),
  };
}

/** A door that would stay shut is not offered. */
function hrefFor({ href, isMine }: StepShown): string | undefined {
  return isMine ? href : undefined;
}

function Skipped({ steps, maySkip }: { steps: readonly StepShown[]; maySkip: boolean }) {
  const { t } = useWords();
  if (steps.length === 0) return null;
  const rows = steps.map((step) => ({
    title: t(step.label),
    href: hrefFor(step),
    end: maySkip && (
      <ActionForm action={routes.skippedSteps.href({})} hidden={{ _method: 'delete', key: step.key }}>
        <Button kind="tertiary">{t('cockpit.step.resume')}</Button>
      </ActionForm>
    ),
  }));
  return (
    <Section title={t('cockpit.step.skipped')} id="ausgelassen">
      <List rows={rows} />
    </Section>
  );
}

function Done({ steps }: { steps: readonly StepShown[] }) {
  const { t } = useWords();
  if (steps.length === 0) return null;
  const rows = steps.map((step) => ({
    title: t(step.label),
    href: hrefFor(step),
    end: <Badge sign="tick">{t('cockpit.step.done')}</Badge>,
  }));
  return (
    <Section title={t('cockpit.step.done-title')} id="getan">
      <List rows={rows} />
    </Section>
  );
}
