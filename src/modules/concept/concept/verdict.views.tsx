import { type BoundForm, bind } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { type Edition, isResolved } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { verdictForm } from './form.ts';
import { type OldThing, type Verdict, verdicts as verdictKinds, withoutVerdict } from './verdict.rules.ts';

type VerdictBound = BoundForm<(typeof verdictForm)['fields']>;

export interface VerdictsProps {
  before: Edition;
  next: Edition;
  things: readonly OldThing[];
  verdicts: readonly Verdict[];
  /** Codes of what a thing lives on in, by its id; from the thread. */
  heirs: ReadonlyMap<string, readonly string[]>;
  candidates: readonly OldThing[];
  refused: { code: string; form: VerdictBound } | undefined;
}

/** Nothing vanishes: every goal and measure of the old edition gets its verdict, with a reason. */
export function VerdictsView(props: VerdictsProps) {
  const { t } = useWords();
  const { before, next, things, verdicts } = props;
  const open = withoutVerdict(things, verdicts).length;
  return (
    <Stack>
      <PageHead
        title={t('concept.verdict.plural')}
        kicker={`${before.code} → ${next.code}`}
        lead={t('concept.verdict.lead')}
      />
      <Stats
        stats={[
          {
            value: things.length - open,
            base: t('concept.verdict.of', { count: things.length }),
            label: t('concept.verdict.passed'),
          },
        ]}
      />
      {(['goal', 'measure'] as const).map((kind) => (
        <Section key={kind} title={t(`concept.${kind}.plural`)}>
          {things
            .filter((thing) => thing.kind === kind)
            .map((thing) => (
              <Judged key={thing.id} thing={thing} {...props} />
            ))}
        </Section>
      ))}
    </Stack>
  );
}

function Judged({ thing, next, verdicts, heirs, candidates, refused }: VerdictsProps & { thing: OldThing }) {
  const { t, format } = useWords();
  const passed = verdicts.find(({ thingId }) => thingId === thing.id);
  const isRefused = refused?.code === thing.code;
  const codes = heirs.get(thing.id) ?? [];
  const summary = (
    <>
      {`${thing.code} ${thing.title}`}{' '}
      {passed ? (
        <Badge sign="tick">{`${t(`concept.verdict.${passed.verdict}`)}${codes.length > 0 ? `: ${format.list(codes)}` : ''}`}</Badge>
      ) : (
        <Badge sign="late">{t('concept.verdict.open')}</Badge>
      )}
    </>
  );
  return (
    <div id={thing.code}>
      <Disclosure summary={summary} open={isRefused}>
        {passed?.reason && <p>{passed.reason}</p>}
        {!isResolved(next) && (
          <VerdictForm thing={thing} next={next} candidates={candidates} form={isRefused ? refused.form : undefined} />
        )}
      </Disclosure>
    </div>
  );
}

function VerdictForm({
  thing,
  next,
  candidates,
  form,
}: {
  thing: OldThing;
  next: Edition;
  candidates: readonly OldThing[];
  form: VerdictBound | undefined;
}) {
  const { t } = useWords();
  const own = candidates.filter(({ kind }) => kind === thing.kind);
  // The copy under the same code is the likely heir; a person confirms it.
  const likely = own.filter(({ code }) => code === thing.code).map(({ id }) => id);
  const bound = form ?? bind(verdictForm, { successorIds: likely });
  const labels = {
    verdict: t('concept.verdict.singular'),
    reason: t('concept.measure.reason'),
    successorIds: t('concept.verdict.successors'),
  };
  return (
    <Form action={routes.verdict.href({ code: next.code, thing: thing.code })} errors={bound.errors} labels={labels}>
      <Control
        of={bound.control('verdict')}
        label={labels.verdict}
        look="row"
        choices={verdictKinds.map((value) => ({ value, label: t(`concept.verdict.${value}`) }))}
      />
      <Control of={bound.control('reason')} label={labels.reason} hint={t('concept.verdict.reason-hint')} />
      <Disclosure summary={labels.successorIds} open={bound.errors.length > 0}>
        <Control
          of={bound.control('successorIds')}
          label={labels.successorIds}
          look="row"
          choices={own.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        />
      </Disclosure>
      <SaveBar sticky={false} />
    </Form>
  );
}
