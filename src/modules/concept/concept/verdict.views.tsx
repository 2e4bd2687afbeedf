import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Select } from '#ui/field/choice.tsx';
import { TextField } from '#ui/field/input.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { type Edition, linkWithin } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import type { VerdictsFields } from './verdict.form.ts';
import {
  canJudge,
  isOver,
  type OldThing,
  type Verdict,
  verdicts as verdictKinds,
  withoutVerdict,
} from './verdict.rules.ts';

export interface VerdictsProps {
  before: Edition;
  next: Edition;
  things: readonly OldThing[];
  verdicts: readonly Verdict[];
  /** Codes of what a thing lives on in, by its id. */
  heirs: ReadonlyMap<string, readonly string[]>;
  candidates: readonly OldThing[];
  form: BoundForm<VerdictsFields>;
  onlyOpen: boolean;
}

const kinds = ['goal', 'measure'] as const;

/** Nothing vanishes: every goal and measure of the old edition gets its verdict, all of them in one table. */
export function VerdictsView(props: VerdictsProps) {
  const { t } = useWords();
  const { before, next, things, verdicts, onlyOpen } = props;
  const open = withoutVerdict(things, verdicts);
  const at = (query: Record<string, string>) => routes.verdicts.href({ code: next.code }, query);
  // A row that came back with a fault stays in sight, whatever was chosen to be shown.
  const isFaulty = ({ id }: OldThing) => props.form.errors.some(({ field }) => field?.endsWith(id));
  const shown = onlyOpen ? things.filter((thing) => open.includes(thing) || isFaulty(thing)) : things;
  return (
    <Stack>
      <PageHead
        title={t('concept.verdict.plural')}
        kicker={`${before.code} → ${next.code}`}
        lead={t('concept.verdict.lead')}
        actions={canJudge(next).ok && <LinkButton href="#viele">{t('concept.verdict.bulk')}</LinkButton>}
      />
      <Stats
        stats={[
          {
            value: things.length - open.length,
            base: t('concept.verdict.of', { count: things.length }),
            label: t('concept.verdict.passed'),
          },
        ]}
      />
      <Tabs
        label={t('concept.verdict.shown')}
        tabs={[
          { label: t('concept.verdict.all'), href: at({}), current: !onlyOpen, count: things.length },
          {
            label: t('concept.verdict.only-open'),
            href: at({ zeigen: 'offen' }),
            current: onlyOpen,
            count: open.length,
          },
        ]}
      />
      {canJudge(next).ok ? <Judging {...props} things={shown} /> : <Judged {...props} things={shown} />}
    </Stack>
  );
}

/** The table as one form. Saving leaves what nobody touched as it is. */
function Judging(props: VerdictsProps) {
  const { t } = useWords();
  const { next, things, candidates, form, onlyOpen } = props;
  return (
    <Form
      action={routes.verdicts.href({ code: next.code }, onlyOpen ? { zeigen: 'offen' } : {})}
      of={form}
      labels={labelsOf(things, t)}
      label={t('concept.verdict.plural')}
    >
      {kinds.map((kind) => {
        const own = things.filter((thing) => thing.kind === kind);
        return own.length === 0 ? null : (
          <Section key={kind} title={t(`concept.${kind}.plural`)}>
            <datalist id={`urteile-${kind}`}>
              {candidates
                .filter((one) => one.kind === kind)
                .map(({ code, title }) => (
                  <option key={code} value={code}>{`${code} ${title}`}</option>
                ))}
            </datalist>
            <JudgingTable {...props} things={own} kind={kind} />
          </Section>
        );
      })}
      <SaveBar save={t('concept.verdict.save')} />
      <Section title={t('concept.verdict.bulk')} id="viele">
        <p class="qs-text">{t('concept.verdict.bulk-why')}</p>
        <Actions>
          <Button name="step" value="continue-chosen">
            {t('concept.verdict.continue-chosen')}
          </Button>
          <Button name="step" value="continue-copied">
            {t('concept.verdict.continue-copied')}
          </Button>
        </Actions>
      </Section>
    </Form>
  );
}

type Translate = ReturnType<typeof useWords>['t'];

/** What the fields of a row are called in the list of errors. */
function labelsOf(things: readonly OldThing[], t: Translate): Record<string, string> {
  return Object.fromEntries(
    things.flatMap(({ id, code }) => [
      [`verdict-${id}`, `${code}: ${t('concept.verdict.singular')}`],
      [`reason-${id}`, `${code}: ${t('concept.measure.reason')}`],
      [`heirs-${id}`, `${code}: ${t('concept.verdict.successors')}`],
    ]),
  );
}

function JudgingTable(props: VerdictsProps & { kind: OldThing['kind'] }) {
  const { t } = useWords();
  const { things, form, kind } = props;
  const field = (name: string, { id, code }: OldThing, label: string) => {
    const { value, error, maxLength } = form.control(`${name}-${id}`);
    return {
      name: `${name}-${id}`,
      label: <span class="kern-sr-only">{`${code}: ${label}`}</span>,
      value,
      error: error && t(error.key, error.values),
      maxlength: maxLength,
    };
  };
  const columns: Column<OldThing>[] = [
    useThingColumn(props),
    {
      label: t('concept.verdict.singular'),
      narrow: 'plain',
      cell: (thing) => (
        <Select
          {...field('verdict', thing, t('concept.verdict.singular'))}
          empty={t('concept.verdict.open')}
          choices={verdictKinds.map((value) => ({ value, label: t(`concept.verdict.${value}`) }))}
        />
      ),
    },
    {
      label: t('concept.verdict.successors'),
      cell: (thing) => (
        <>
          <TextField
            {...field('heirs', thing, t('concept.verdict.successors'))}
            list={`urteile-${kind}`}
            autocomplete="off"
          />
          <OutOfDraft {...props} thing={thing} />
        </>
      ),
    },
    {
      label: t('concept.measure.reason'),
      cell: (thing) => <TextField {...field('reason', thing, t('concept.measure.reason'))} />,
    },
  ];
  return (
    <Table
      caption={t(`concept.${kind}.plural`)}
      columns={columns}
      rows={things}
      rowKey={({ id }) => id}
      rowId={({ code }) => code}
      select={{
        name: 'chosen',
        label: ({ code, title }) => `${code} ${title}`,
        chosen: new Set(form.control('chosen').values),
      }}
    />
  );
}

/** What ends and lives on in nothing else leaves the draft as well. */
function OutOfDraft({ thing, ...props }: VerdictsProps & { thing: OldThing }) {
  const { t } = useWords();
  const livesOn = props.form.control(`heirs-${thing.id}`).value !== '';
  return !livesOn && hasEnded(props, thing) ? <p class="kern-hint">{t('concept.verdict.out-of-draft')}</p> : null;
}

const hasEnded = ({ verdicts }: VerdictsProps, { id }: OldThing) =>
  verdicts.some(({ thingId, verdict }) => thingId === id && isOver(verdict));

function useThingColumn({ before }: VerdictsProps): Column<OldThing> {
  const { t } = useWords();
  const within = linkWithin(before);
  return {
    label: t('concept.verdict.thing'),
    header: true,
    cell: ({ kind, code, title }) => (
      <a href={routes[kind].href({ code }, within)}>
        <span class="qs-quiet qs-nb">{code}</span> {title}
      </a>
    ),
  };
}

/** Once the next edition is resolved, what became of everything can be read. */
function Judged(props: VerdictsProps) {
  const { t, format } = useWords();
  const { things, verdicts, heirs } = props;
  const verdictOf = ({ id }: OldThing) => verdicts.find(({ thingId }) => thingId === id);
  const columns: Column<OldThing>[] = [
    useThingColumn(props),
    {
      label: t('concept.verdict.singular'),
      narrow: 'plain',
      cell: (thing) => {
        const passed = verdictOf(thing);
        return passed ? (
          <Badge sign="tick">{t(`concept.verdict.${passed.verdict}`)}</Badge>
        ) : (
          <Badge sign="late">{t('concept.verdict.open')}</Badge>
        );
      },
    },
    { label: t('concept.verdict.successors'), cell: ({ id }) => format.list(heirs.get(id) ?? []) },
    { label: t('concept.measure.reason'), cell: (thing) => verdictOf(thing)?.reason ?? '' },
  ];
  return (
    <>
      {kinds.map((kind) => (
        <Section key={kind} title={t(`concept.${kind}.plural`)}>
          <Table
            caption={t(`concept.${kind}.plural`)}
            columns={columns}
            rows={things.filter((thing) => thing.kind === kind)}
            rowKey={({ id }) => id}
            rowId={({ code }) => code}
          />
        </Section>
      ))}
    </>
  );
}
