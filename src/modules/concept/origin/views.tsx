import {
  type Edge,
  type FoundNode,
  NodeChoice,
  nodeHref,
  type ThreadNode,
  threadRoutes,
} from '#modules/thread/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { Measure } from '../measure/rules.ts';
import { routes } from '../routes.ts';
import type { ConceptThing } from '../rules.ts';
import type { DeliveryFields, OriginFields } from './form.ts';
import type { TieType } from './rules.ts';

export interface OriginProps {
  thing: ConceptThing;
  code: string;
  title: string;
  back: string;
  /** The page itself, without what was looked for. */
  at: string;
  types: readonly TieType[];
  edges: readonly Edge[];
  mayTakeBack: boolean;
  /** What was found by the words of the form, and the address of the page. */
  found: readonly FoundNode[];
  chosen: FoundNode | undefined;
  query: URLSearchParams;
  form: BoundForm<OriginFields>;
}

/** Where a goal or measure comes from, and one more thing it comes from. What was taken back stays, struck through. */
export function OriginView(props: OriginProps) {
  const { t } = useWords();
  const { thing, code, title, back, types, edges, mayTakeBack } = props;
  // An edge of this type in which the thing stands where an origin's edge has it.
  const own = edges.filter(({ type, from, to }) => {
    const tied = types.find((one) => one === type);
    return tied !== undefined && (tied === 'became' ? to : from).id === thing.id;
  });
  return (
    <Stack>
      <PageHead code={code} title={title} kicker={<a href={back}>{t('concept.origin.back')}</a>} />
      <Section title={t('concept.origin.title')} aside={t('concept.origin.rule')}>
        {own.length === 0 ? (
          <p class="qs-quiet">{t('concept.origin.none')}</p>
        ) : (
          <Edges
            edges={own}
            otherOf={(edge) => (edge.from.id === thing.id ? edge.to : edge.from)}
            mayTakeBack={mayTakeBack}
          />
        )}
      </Section>
      <Section title={t('concept.origin.add')}>
        <AddOrigin {...props} />
      </Section>
    </Stack>
  );
}

/** One more thing it comes from: looked for by word or number, in the form itself. */
function AddOrigin({ back, at, types, form, found, chosen, query }: OriginProps) {
  const { t } = useWords();
  const labels = { other: t('concept.origin.other'), type: t('concept.origin.type'), on: t('concept.origin.on') };
  return (
    <Form action={hrefWith(at, query, { q: undefined })} of={form} labels={labels}>
      <NodeChoice
        of={form.control('other')}
        label={labels.other}
        hint={t('concept.origin.other-hint')}
        found={found}
        chosen={chosen}
      />
      <Control
        of={form.control('type')}
        label={labels.type}
        look="list"
        choices={types.map((value) => ({ value, label: t(`concept.origin.type.${value}`) }))}
      />
      <Control of={form.control('on')} label={labels.on} />
      <SaveBar save={t('concept.origin.save')} cancelHref={back} sticky={false} />
    </Form>
  );
}

interface EdgesProps {
  edges: readonly Edge[];
  otherOf: (edge: Edge) => ThreadNode;
  mayTakeBack: boolean;
}

/** Ties below each other: what it is, how it belongs, since when, and the way to take it back. */
function Edges({ edges, otherOf, mayTakeBack }: EdgesProps) {
  const { t, format } = useWords();
  const rows = edges.map((edge) => {
    const other = otherOf(edge);
    const { code, title } = other;
    const href = nodeHref(other);
    const words = (
      <>
        <Bdi>{code}</Bdi> {title === code ? '' : title}
      </>
    );
    const note = `${t(`concept.origin.tie.${edge.type as TieType | 'delivers'}`)} · ${format.day(edge.occurredOn)}`;
    const isGone = edge.state === 'withdrawn';
    return {
      title: isGone ? <s>{words}</s> : words,
      note,
      ...(href ? { href } : {}),
      end: isGone
        ? t('concept.origin.taken-back')
        : mayTakeBack && <a href={threadRoutes.withdrawal.href({ id: edge.id })}>{t('concept.origin.take-back')}</a>,
    };
  });
  return <List rows={rows} />;
}

export interface DeliveryProps {
  offer: ThreadNode;
  edges: readonly Edge[];
  mayTakeBack: boolean;
  measures: readonly Measure[];
  form: BoundForm<DeliveryFields>;
}

/** Which measures an offer carries out, and one more. */
export function DeliveryView({ offer, edges, mayTakeBack, measures, form }: DeliveryProps) {
  const { t } = useWords();
  const labels = { measureId: t('concept.measure.singular'), on: t('concept.origin.on') };
  const back = declaredNodeKinds().get('offer')?.href?.(offer.code) ?? routes.measures.href({});
  return (
    <Stack>
      <PageHead code={offer.code} title={offer.title} kicker={<a href={back}>{t('concept.delivery.back')}</a>} />
      <Section title={t('concept.delivery.title')} aside={t('concept.delivery.rule')}>
        {edges.length === 0 ? (
          <p class="qs-quiet">{t('concept.delivery.none')}</p>
        ) : (
          <Edges edges={edges} otherOf={({ to }) => to} mayTakeBack={mayTakeBack} />
        )}
      </Section>
      <Section title={t('concept.delivery.add')}>
        <Form action={routes.delivery.href({ code: offer.code })} of={form} labels={labels}>
          <FieldGrid>
            <Control
              of={form.control('measureId')}
              label={labels.measureId}
              span={8}
              choices={measures.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
            />
            <Control of={form.control('on')} label={labels.on} span={4} />
          </FieldGrid>
          <SaveBar save={t('concept.origin.save')} cancelHref={back} sticky={false} />
        </Form>
      </Section>
    </Stack>
  );
}

/** On the page of an offer in the workspace: the measures it carries out, and the way to tie one more. */
export function OfferMeasures({
  code,
  measures,
  mayTie,
}: {
  code: string;
  measures: readonly ThreadNode[];
  mayTie: boolean;
}) {
  const { t } = useWords();
  const rows = measures.map((measure) => ({
    title: `${measure.code} ${measure.title}`,
    href: routes.measure.href({ code: measure.code }),
  }));
  return (
    <Section
      title={t('concept.delivery.title')}
      aside={mayTie && <a href={routes.delivery.href({ code })}>{t('concept.delivery.add')}</a>}
    >
      {rows.length === 0 ? <p class="qs-quiet">{t('concept.delivery.none')}</p> : <List rows={rows} />}
    </Section>
  );
}
