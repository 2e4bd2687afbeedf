import type { ComponentChildren } from 'preact';
import { type AroundStage, editionMark, nodeHref } from '#modules/thread/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { Columns, PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { type AsideStation, ThreadAside } from '#ui/thread-aside/thread-aside.tsx';
import { routes } from '../routes.ts';
import { AdditionalMark, MeasureLights, StateBadge } from '../views.tsx';
import type { ShownMeasure } from './visible.pages.tsx';

export type MeasureTab = 'overview' | 'edit' | 'state' | 'assessment' | 'history';

/** What all pages of a measure share: head with state and lights, tabs, the thread beside it. */
export function MeasureFrame({
  shown,
  tab,
  children,
}: {
  shown: ShownMeasure;
  tab: MeasureTab;
  children: ComponentChildren;
}) {
  const { t } = useWords();
  const { measure, derived, edition } = shown;
  return (
    <>
      <PageHead
        code={measure.code}
        title={measure.title}
        kicker={<MeasurePlace shown={shown} />}
        actions={
          <>
            <AdditionalMark measure={measure} />
            <StateBadge derived={derived} />
            <MeasureLights derived={derived} />
            {shown.isPublic && (
              <LinkButton kind="tertiary" href={routes.publicMeasure.href({ lang: 'de', code: measure.code }, edition)}>
                {t('concept.measure.public-view')}
              </LinkButton>
            )}
          </>
        }
      />
      <MeasureTabs shown={shown} tab={tab} />
      <Columns split="aside">
        <Stack>{children}</Stack>
        <aside>
          <Section title={t('concept.measure.thread')} id="faden">
            <ThreadAside label={t('concept.measure.thread')} stations={useStations(shown)} />
          </Section>
        </aside>
      </Columns>
    </>
  );
}

function MeasurePlace({ shown: { measure, edition } }: { shown: ShownMeasure }) {
  const { t } = useWords();
  return (
    <>
      <a href={routes.measures.href({}, edition)}>{t('concept.measure.plural')}</a> ·{' '}
      <a href={routes.field.href({ code: measure.field.code }, edition)}>{measure.field.title}</a> ·{' '}
      <a href={routes.goal.href({ code: measure.goal.code }, edition)}>{measure.goal.code}</a>
      {measure.edition.state !== 'adopted' && (
        <>
          {' '}
          ·{' '}
          {t('concept.edition.line', {
            number: measure.edition.number,
            state: t(`concept.edition.state.${measure.edition.state}`),
          })}
        </>
      )}
    </>
  );
}

function MeasureTabs({ shown: { measure, may, edition }, tab }: { shown: ShownMeasure; tab: MeasureTab }) {
  const { t } = useWords();
  const params = { code: measure.code };
  const all = [
    { name: 'overview', href: routes.measure.href(params, edition), may: true },
    { name: 'edit', href: routes.measureEdit.href(params, edition), may: may.edit },
    { name: 'state', href: routes.measureState.href(params, edition), may: may.report },
    { name: 'assessment', href: routes.measureAssessment.href(params, edition), may: may.report },
    { name: 'history', href: routes.measureHistory.href(params, edition), may: may.readHistory },
  ] as const;
  const tabs = all
    .filter((one) => one.may)
    .map(({ name, href }) => ({ href, label: t(`concept.measure.tab.${name}`), current: name === tab }));
  return <Tabs label={t('concept.measure.tabs')} tabs={tabs} />;
}

/** The chain around the measure, with who is responsible in its place: responsibility is a column, not a node. */
function useStations({ measure, around }: ShownMeasure): AsideStation[] {
  const { t, format } = useWords();
  return around.flatMap((stage): AsideStation[] => {
    const label = t(`thread.stage.${stage.stage}`);
    if (stage.isHere) {
      return [{ stage: label, state: 'here', children: <b>{`${measure.code} ${measure.title}`}</b> }];
    } else if (stage.stage === 5) {
      const partners = measure.partners.map(({ name }) => name);
      const fact = partners.length > 0 ? t('concept.measure.with', { partners: format.list(partners) }) : undefined;
      return [
        {
          stage: label,
          state: measure.lead ? 'there' : 'gap',
          children: measure.lead?.name ?? t('concept.measure.nobody'),
          fact,
        },
      ];
    } else if (stage.nodes.length > 0) {
      return [{ stage: label, state: 'there', children: <StageNodes stage={stage} /> }];
    } else if (stage.gaps.length > 0) {
      return stage.gaps
        .slice(0, 1)
        .map(({ gap }) => ({ stage: label, state: 'gap', children: <b>{t(`thread.gap.${gap}`)}</b> }));
    } else {
      return [];
    }
  });
}

const shownNodes = 3;

/** The nearest things of a stage with their links; how many more there are. */
function StageNodes({ stage }: { stage: AroundStage }) {
  const words = useWords();
  const { t } = words;
  const more = stage.nodes.length - shownNodes;
  return (
    <>
      {stage.nodes.slice(0, shownNodes).map((node) => {
        const { id, code, title } = node;
        const href = nodeHref(node);
        return (
          <div key={id}>
            {href ? <a href={href}>{code}</a> : code} {title === code ? '' : title}{' '}
            <span class="qs-quiet">{editionMark(node, words)}</span>
          </div>
        );
      })}
      {stage.gaps.length > 0 && <small class="qs-quiet">{t('concept.measure.voices-divided')}</small>}
      {more > 0 && <small>{t('concept.measure.more-nodes', { count: more })}</small>}
    </>
  );
}
