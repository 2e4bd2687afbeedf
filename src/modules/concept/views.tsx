import type { ComponentChildren } from 'preact';
import { nodeHref, type ThreadNode } from '#modules/thread/index.ts';
import { voiceRoutes } from '#modules/voices/index.ts';
import type { BoundForm, ControlProps } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Badge } from '#ui/badge/badge.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Lights } from '#ui/lights/lights.tsx';
import { GapHint, List } from '#ui/list/list.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import type { Edition } from './edition/rules.ts';
import type { ReasonFields } from './form.ts';
import type { Derived } from './measure/derived.rules.ts';
import type { Measure } from './measure/rules.ts';
import { routes } from './routes.ts';
import { type LightName, lightNames, type Objection, stateSigns } from './rules.ts';

/** Words of the concept: resolved in German, and marked as German inside every other language. */
export function German({ children }: { children: ComponentChildren }) {
  const { language } = useWords();
  if (language.tag === 'de') return <>{children}</>;
  else return <bdi lang="de">{children}</bdi>;
}

/** Admits that the words of the concept exist in German only; nothing where the reader reads German. */
export function GermanNote() {
  const { t, language } = useWords();
  if (language.tag === 'de') return null;
  else return <Alert kind="info">{t('concept.public.german-only')}</Alert>;
}

export interface RemovalProps {
  code: string;
  title: string;
  /** What happens to it, and what stays. */
  lead: string;
  action: string;
  back: string;
  /** Words of the button: what it does. */
  button: string;
  /** Why it cannot go, whatever the reason. */
  refusal?: Refusal | undefined;
  form: BoundForm<ReasonFields>;
}

/** Taking something out of a draft, or throwing a draft away: never without a reason. */
export function RemovalView({ code, title, lead, action, back, button, refusal, form }: RemovalProps) {
  const { t } = useWords();
  const label = t('concept.removal.reason');
  const general = refusal ?? form.errors.find(({ field }) => field === undefined);
  return (
    <Stack>
      <PageHead code={code} title={title} kicker={<a href={back}>{t('concept.origin.back')}</a>} lead={lead} />
      {general && <Alert kind="warning">{t(general.key, general.values)}</Alert>}
      {!refusal && (
        <Form action={action} of={form} labels={{ reason: label }}>
          <Control of={form.control('reason')} label={label} hint={t('concept.removal.reason-hint')} rows={3} />
          <SaveBar save={button} cancelHref={back} sticky={false} />
        </Form>
      )}
    </Stack>
  );
}

/** Says that a new goal or measure is made of a finding, and that the thread will show it. */
export function FromFinding({ finding }: { finding: { code: string; title: string } }) {
  const { t } = useWords();
  return (
    <Alert kind="info" title={t('concept.origin.from-finding', { code: finding.code })}>
      <a href={voiceRoutes.finding.href({ code: finding.code })}>{finding.title}</a>
    </Alert>
  );
}

/** Says what else a new goal or measure is made of: a card, a good example from elsewhere. */
export function FromSource({ source }: { source: ThreadNode }) {
  const { t } = useWords();
  const href = nodeHref(source);
  return (
    <Alert kind="info" title={t('concept.origin.from-source', { code: source.code })}>
      {href ? <a href={href}>{source.title}</a> : source.title}
    </Alert>
  );
}

/** The number that something has on paper, asked only where a concept is taken over from there. */
export function PaperCode({ edition, of }: { edition: Pick<Edition, 'isTakenOver'>; of: ControlProps }) {
  const { t } = useWords();
  if (!edition.isTakenOver) return null;
  return <Control of={of} label={t('concept.paper-code')} hint={t('concept.paper-code.hint')} optional />;
}

/** In place of a form that adds to a draft, while there is none: how one begins. */
export function NoDraftView({ title }: { title: string }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={title} />
      <EmptyState
        title={t('concept.measure.no-draft')}
        first={{ href: routes.conceptNew.href({}), label: t('concept.edition.begin-draft') }}
        why={t('concept.edition.no-draft-why')}
      />
    </>
  );
}

/** A measure with what follows for it today. */
export interface MeasureRow {
  measure: Measure;
  derived: Derived;
}

/** State in one word; an overdue start takes the place of a quiet "planned". */
export function StateBadge({ derived }: { derived: Derived }) {
  const { t } = useWords();
  return <Badge sign={stateSigns[derived.state]}>{t(`concept.state.${derived.state}`)}</Badge>;
}

/** Marks what came after the resolution; nothing beside what the council resolved. */
export function AdditionalMark({ measure }: { measure: Pick<Measure, 'isAdditional'> }) {
  const { t } = useWords();
  return measure.isAdditional ? <Badge sign="dot">{t('concept.public.additional')}</Badge> : null;
}

/** The three lights as they are shown today. */
export function MeasureLights({ derived }: { derived: Derived }) {
  const { t } = useWords();
  return (
    <Lights
      lights={lightNames.map((name) => ({ label: t(`concept.light.${name}`), light: derived.lights[name].value }))}
    />
  );
}

/** Measures below each other with state and lights, in the workspace; `inOther` keeps links in their edition. */
export function MeasureRows({ rows, inOther }: { rows: readonly MeasureRow[]; inOther: Record<string, string> }) {
  const list = rows.map(({ measure, derived }) => ({
    title: `${measure.code} ${measure.title}`,
    href: routes.measure.href({ code: measure.code }, inOther),
    note: measure.lead?.name,
    end: (
      <>
        <AdditionalMark measure={measure} /> <StateBadge derived={derived} /> <MeasureLights derived={derived} />
      </>
    ),
  }));
  return <List rows={list} />;
}

/** Measures below each other, each with its state and its three lights, for everybody. */
export function PublicMeasures({ rows, inOther }: { rows: readonly MeasureRow[]; inOther: Record<string, string> }) {
  const { t, language } = useWords();
  const list = rows.map(({ measure, derived }) => ({
    title: <German>{measure.title}</German>,
    href: routes.publicMeasure.href({ lang: language.tag, code: measure.code }, inOther),
    note: (
      <>
        <Bdi>{measure.code}</Bdi> · {t(`concept.state.${derived.state}`)}
        {measure.isAdditional && <> · {t('concept.public.additional')}</>}
      </>
    ),
    end: <MeasureLights derived={derived} />,
  }));
  return <List rows={list} label={t('concept.public.measures', { count: rows.length })} />;
}

/** Partners who see a light differently. Shown wherever the lights are shown, also in public. */
export function Objections({
  measure,
  objections,
  isPublic = false,
}: {
  measure: Measure;
  objections: readonly Objection[];
  isPublic?: boolean | undefined;
}) {
  const { t, format } = useWords();
  const nameOf = (id: string) => {
    const partner = measure.partners.find((one) => one.id === id);
    if (isPublic && partner?.isPublic === false) return t('directory.unnamed');
    else return partner?.name ?? t('concept.public.former-partner');
  };
  return (
    <>
      {objections.map(({ id, light, stakeholderId, text, raisedOn }) => (
        <GapHint key={id}>
          <b>{t('concept.public.objection', { name: nameOf(stakeholderId), light: t(`concept.light.${light}`) })}</b>{' '}
          <span lang="de" dir="auto">
            {text}
          </span>{' '}
          <span class="qs-small qs-quiet">{format.day(raisedOn)}</span>
        </GapHint>
      ))}
    </>
  );
}

/** The sentence for a light that follows the days instead of a report; undefined for every other light. */
export function useDaysReason(
  measure: { startOn: string | null; endOn: string | null },
  { state, lights }: Derived,
  name: LightName,
): string | undefined {
  const { t, format } = useWords();
  switch (lights[name].why) {
    case 'not-begun':
      return measure.startOn && state !== 'start-overdue'
        ? t('concept.public.why.begins', { day: format.day(measure.startOn) })
        : t('concept.public.why.not-begun');
    case 'start-overdue':
      return measure.startOn ? t('concept.public.why.start-overdue', { day: format.day(measure.startOn) }) : undefined;
    case 'end-overdue':
      return measure.endOn ? t('concept.public.why.end-overdue', { day: format.day(measure.endOn) }) : undefined;
    default:
      return undefined;
  }
}
