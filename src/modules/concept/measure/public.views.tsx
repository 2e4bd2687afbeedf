import type { ComponentChildren } from 'preact';
import { PublicName } from '#modules/directory/index.ts';
import {
  type AroundStage,
  type Beginning,
  beginningText,
  publicNodeHref,
  type ThreadNode,
  threadRoutes,
} from '#modules/thread/index.ts';
import { type AnsweredVoice, type LivedEffect, LivedEffectView, SpeakAbout } from '#modules/voices/index.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { findLanguage } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LightCard } from '#ui/lights/lights.tsx';
import { List } from '#ui/list/list.tsx';
import { Quote } from '#ui/quote/quote.tsx';
import { Columns, PageHead, Section, SectionHead, Stack } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { type Station, Thread } from '#ui/thread/thread.tsx';
import { PublicLeading } from '../edition/leading.views.tsx';
import type { LeadingStatement } from '../edition/tie.data.ts';
import { lightNames, type Objection } from '../rules.ts';
import { German, GermanNote, Objections, useDaysReason } from '../views.tsx';
import type { Derived } from './derived.rules.ts';
import { WorksAlsoIn } from './further.views.tsx';
import type { Resolved } from './resolved.data.ts';
import type { Measure } from './rules.ts';

export interface PublicMeasureProps {
  measure: Measure;
  /** That it belongs to a draft, and what other modules say there. */
  notice: ComponentChildren;
  /** In a resolved edition; of a draft one speaks where it is open for that. */
  isResolved: boolean;
  derived: Derived;
  objections: readonly Objection[];
  around: readonly AroundStage[];
  /** The one day of each thing around. */
  beginnings: ReadonlyMap<string, Beginning>;
  /** What people said, word for word. */
  quotes: readonly AnsweredVoice[];
  /** What those who spoke say of the effect; undefined where nobody spoke. */
  effect: LivedEffect | undefined;
  resolved: Resolved | undefined;
  places: readonly string[];
  /** Guidelines and recommendations that lead to it. */
  leading: readonly LeadingStatement[];
  inOther: Record<string, string>;
  /** Sections that other modules add. */
  more: readonly ComponentChildren[];
}

/** A measure as everybody may see it: where it comes from, how it stands, what it costs, who stands for it. */
export function PublicMeasureView(props: PublicMeasureProps) {
  const { t } = useWords();
  const { measure, derived, objections } = props;
  return (
    <Stack gap="l">
      <div>
        <PageHead
          title={<German>{measure.title}</German>}
          kicker={<Kicker {...props} />}
          lead={<German>{measure.description}</German>}
        />
        <GermanNote />
        <WorksAlsoIn measure={measure} inOther={props.inOther} />
      </div>
      {props.notice}
      <section>
        <h2 class="kern-sr-only">{t('concept.public.origin')}</h2>
        <Thread label={t('concept.public.origin')} stations={useStations(props)} fibres={voicesOf(props).length > 0} />
      </section>
      <PublicLeading statements={props.leading} inOther={props.inOther} />
      <Quotes {...props} />
      <section>
        <SectionHead title={t('concept.public.lights')}>{t('concept.public.lights-rule')}</SectionHead>
        <Columns split="thirds">
          {lightNames.map((name) => (
            <PublicLight key={name} measure={measure} derived={derived} name={name} />
          ))}
        </Columns>
        <Objections measure={measure} objections={objections} isPublic />
      </section>
      {props.effect && <LivedEffectView effect={props.effect} />}
      <MoneyAndTime {...props} />
      {props.more}
      <Responsible {...props} />
      {props.isResolved && <SpeakAbout code={measure.code} />}
    </Stack>
  );
}

function Kicker({ measure, derived }: PublicMeasureProps) {
  const { t } = useWords();
  return (
    <>
      {t('concept.public.measure')} <Bdi>{measure.code}</Bdi> · {t(`concept.state.${derived.state}`)}
      {measure.isAdditional && <> · {t('concept.public.additional')}</>}
      {measure.isOpenToAll && <> · {t('concept.public.open-to-all')}</>}
    </>
  );
}

/** The voices behind the measure in their own words; each leads to its own thread. */
function Quotes({ quotes }: PublicMeasureProps) {
  const { t, language, format } = useWords();
  if (quotes.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('concept.public.said')}>{t('concept.public.said-rule')}</SectionHead>
      <ul class="qs-voices">
        {quotes.map(({ code, text, language: spoken, occasionTitle, receivedAt }) => (
          <li key={code}>
            <Quote
              look="card"
              lang={findLanguage(spoken)?.bcp47 ?? spoken}
              source={
                <>
                  <a href={threadRoutes.publicNode.href({ lang: language.tag, kind: 'contribution', code })}>
                    <Bdi>{code}</Bdi>
                  </a>{' '}
                  · <bdi lang="de">{occasionTitle}</bdi>, <Bdi>{format.day(dayOf(receivedAt))}</Bdi>
                </>
              }
            >
              {text}
            </Quote>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PublicLight({
  measure,
  derived,
  name,
}: {
  measure: Measure;
  derived: Derived;
  name: (typeof lightNames)[number];
}) {
  const { t } = useWords();
  const { value, assessment, age, greyOn } = derived.lights[name];
  return (
    <LightCard
      label={t(`concept.light.${name}`)}
      light={value}
      why={useDaysReason(measure, derived, name)}
      evidence={assessment?.evidence ? <German>{assessment.evidence}</German> : undefined}
      ageDays={age}
      greyOn={greyOn}
    >
      {t(`concept.light.${name}.question`)}
    </LightCard>
  );
}

function voicesOf({ around }: PublicMeasureProps): readonly ThreadNode[] {
  return around.find(({ stage }) => stage === 1)?.nodes ?? [];
}

/** From the voices to this measure, on to who does it and what came of it, and the next report as what is to come. */
function useStations(props: PublicMeasureProps): Station[] {
  const { t, language, format } = useWords();
  const { measure, derived, around, beginnings } = props;
  const begunAt = (kind: string, id: string) => {
    const begun = beginnings.get(`${kind} ${id}`);
    return begun && beginningText(kind, begun, { t, format });
  };
  const stations = (isWanted: (stage: number) => boolean) =>
    around
      .filter(({ stage, nodes }) => isWanted(stage) && nodes.length > 0)
      .map((stage) => stationOf(stage, t, language.tag, begunAt));
  const before = stations((stage) => stage < 4);
  const after = stations((stage) => stage > 5);
  const here: Station = {
    knot: 'station',
    kind: t('concept.public.this-measure'),
    title: <Bdi>{measure.code}</Bdi>,
    fact: [begunAt('measure', measure.id), t(`concept.state.${derived.state}`)].filter(Boolean).join(' · '),
  };
  const lead: Station[] = measure.lead
    ? [{ knot: 'station', kind: t('thread.stage.5'), title: <PublicName party={measure.lead} /> }]
    : [];
  const next: Station[] = measure.nextReportOn
    ? [
        {
          knot: 'planned',
          kind: t('concept.public.next'),
          title: t('concept.public.next-report', { day: format.day(measure.nextReportOn) }),
        },
      ]
    : [];
  return [...before, here, ...lead, ...after, ...next].slice(0, 9);
}

function stationOf(
  { stage, nodes }: AroundStage,
  t: ReturnType<typeof useWords>['t'],
  lang: string,
  begunAt: (kind: string, id: string) => string | undefined,
): Station {
  const [first] = nodes;
  const kind = t(`thread.stage.${stage}`);
  const knot = stage === 1 ? 'voice' : 'station';
  if (!first) return { knot, kind };
  const href = publicNodeHref(first, lang);
  const more = nodes.length > 1 ? t('concept.public.and-more', { count: nodes.length - 1 }) : undefined;
  const fact = [begunAt(first.kind, first.id), more].filter(Boolean).join(' · ');
  // A voice is shown by its number; its words belong to whoever said them and stand on its own page.
  const title = stage === 1 ? <Bdi>{first.code}</Bdi> : <German>{first.title}</German>;
  return {
    knot,
    kind: (
      <>
        {kind} <Bdi>{stage === 1 ? '' : first.code}</Bdi>
      </>
    ),
    title,
    ...(href ? { href } : {}),
    ...(fact ? { fact } : {}),
  };
}

function MoneyAndTime({ measure, resolved }: PublicMeasureProps) {
  const { t, format } = useWords();
  const day = (value: string | null) => (value ? format.day(value) : t('concept.public.open-end'));
  const moved =
    resolved && resolved.endOn !== measure.endOn
      ? t('concept.public.resolved-end', { day: day(resolved.endOn) })
      : undefined;
  const stats = [
    measure.budgetCents === null
      ? { value: t('concept.public.unknown'), label: t('concept.public.planned-money'), unknown: true }
      : { value: format.euros(measure.budgetCents), label: t('concept.public.planned-money') },
    { value: day(measure.startOn), label: t('concept.public.start'), isDay: true },
    {
      value: measure.isPermanent && !measure.endOn ? t('concept.public.permanent') : day(measure.endOn),
      label: moved ?? t('concept.public.end'),
      isDay: measure.endOn !== null,
    },
  ];
  return (
    <section>
      <SectionHead title={t('concept.public.money')}>{t('concept.public.money-rule')}</SectionHead>
      <Stats stats={stats} />
    </section>
  );
}

function Responsible({ measure, places }: PublicMeasureProps) {
  const { t, format } = useWords();
  const lead = measure.lead
    ? [{ title: <PublicName party={measure.lead} />, end: t('concept.public.leads') }]
    : [{ title: t('concept.public.nobody'), note: t('concept.public.nobody-why') }];
  const byFunction = [
    { function: measure.personFunction, role: t('concept.public.person') },
    { function: measure.deputyFunction, role: t('concept.public.deputy') },
  ].map((one) => ({
    title: one.function ? <German>{one.function}</German> : t('concept.public.not-named'),
    end: one.role,
  }));
  const partners = measure.partners.map((party) => ({
    title: <PublicName party={party} />,
    note: party.part && <German>{party.part}</German>,
    end: t('concept.public.partner'),
  }));
  return (
    <Section
      title={t('concept.public.responsible')}
      aside={
        places.length > 0
          ? t('concept.public.in-places', { places: format.list(places) })
          : t('concept.public.whole-county')
      }
    >
      <List rows={[...lead, ...byFunction, ...partners]} />
    </Section>
  );
}
