import { directoryRoutes } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { AllocationBar } from '#ui/allocation-bar/allocation-bar.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { Columns, PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import type { allocationForm, takeBackForm } from '../allocation/form.ts';
import { type Allocation, hasConflict, type NamedFunding } from '../allocation/rules.ts';
import { AllocationForms, Allocations, NamedFundings } from '../allocation/views.tsx';
import type { Delivery } from '../delivery/rules.ts';
import { Deliveries } from '../delivery/views.tsx';
import type { Post } from '../post/rules.ts';
import type { Part } from '../programme/part.rules.ts';
import { capOf } from '../programme/part.views.tsx';
import { routes } from '../routes.ts';
import { isUnderWay } from '../rules.ts';
import { OwnDeadlines } from './deadline.views.tsx';
import { FollowUp } from './follow-up.views.tsx';
import type { grantStateForm, noFollowUpForm, settledDeadlineForm } from './form.ts';
import { Standing } from './list.views.tsx';
import {
  type Grant,
  isCountedNowhere,
  isNotYetRunning,
  isWithoutMeasure,
  nextGrantStates,
  progressOf,
} from './rules.ts';
import { beyondApplied, beyondPart, overspentCents } from './sums.rules.ts';

interface GrantProps {
  grant: Grant;
  today: string;
  allocations: readonly Allocation[];
  /** Measures that may get money of it. */
  measures: readonly { code: string; title: string }[];
  /** Measures that name this grant as their money without a sum. */
  namedFundings: readonly NamedFunding[];
  deliveries: readonly Delivery[];
  posts: readonly Pick<Post, 'code' | 'title'>[];
  /** The part of the programme it comes from, where it has parts. */
  part: Part | undefined;
  forms: {
    allocation: BoundForm<(typeof allocationForm)['fields']>;
    state: BoundForm<(typeof grantStateForm)['fields']>;
    takeBack: BoundForm<(typeof takeBackForm)['fields']>;
    noFollowUp: BoundForm<(typeof noFollowUpForm)['fields']>;
    deadline: BoundForm<(typeof settledDeadlineForm)['fields']>;
  };
  mayEdit: boolean;
  mayReadProgramme: boolean;
  mayReadPosts: boolean;
  /** Municipalities in which its money arrives. */
  places: readonly { code: string; name: string }[];
  mayReadPlaces: boolean;
}

/** One grant: what it pays, how much is spent, what does not fit, what comes next. */
export function GrantView(props: GrantProps) {
  const { t, format } = useWords();
  const { grant, today, allocations, posts, mayEdit } = props;
  const actions = mayEdit ? (
    <>
      <LinkButton href={routes.application.href({ code: grant.code })}>{t('grants.application.open')}</LinkButton>
      <LinkButton href={routes.editGrant.href({ code: grant.code })}>{t('grants.grant.edit')}</LinkButton>
    </>
  ) : null;
  return (
    <>
      <PageHead
        code={grant.code}
        title={grant.title}
        kicker={
          <>
            {grant.funder} · <ProgrammeName {...props} /> · <Standing grant={grant} today={today} />
          </>
        }
        actions={actions}
      />
      <Hints {...props} />
      <Columns split="8-4">
        <div>
          <Section
            title={t('grants.allocations.title')}
            id="zuordnungen"
            aside={t('grants.allocations.left', {
              left: format.euros((grant.grantedCents ?? 0) - grant.allocatedCents),
            })}
          >
            <MoneyBar {...props} />
            <Allocations allocations={allocations} />
            <NamedFundings fundings={props.namedFundings} />
            {mayEdit ? <AllocationForms {...props} /> : null}
          </Section>
          <Deliveries deliveries={props.deliveries} />
        </div>
        <div>
          <OwnDeadlines {...props} form={props.forms.deadline} />
          <GrantFacts grant={grant} today={today} />
          <Places {...props} />
          {posts.length > 0 ? (
            <Section title={t('grants.posts.paid')}>
              <List
                rows={posts.map(({ code, title }) => ({
                  title: `${code} ${title}`,
                  ...(props.mayReadPosts && { href: routes.post.href({ code }) }),
                }))}
              />
            </Section>
          ) : null}
          <FollowUp {...props} form={props.forms.noFollowUp} />
          {mayEdit && nextGrantStates(grant.state).length > 0 ? <StateForm {...props} /> : null}
        </div>
      </Columns>
    </>
  );
}

/** Where the money arrives, as what it pays says. */
function Places({ places, mayReadPlaces }: Pick<GrantProps, 'places' | 'mayReadPlaces'>) {
  const { t } = useWords();
  return (
    <Section title={t('grants.grants.places')} id="orte" aside={places.length > 0 && t('grants.grants.places-note')}>
      {places.length > 0 ? (
        <List
          rows={places.map(({ code, name }) => ({
            title: name,
            ...(mayReadPlaces && { href: directoryRoutes.municipality.href({ code }) }),
          }))}
        />
      ) : (
        <p class="qs-quiet">{t('grants.grants.places-none')}</p>
      )}
    </Section>
  );
}

function ProgrammeName({ grant, mayReadProgramme }: Pick<GrantProps, 'grant' | 'mayReadProgramme'>) {
  const { programmeCode: code, programmeTitle, partTitle } = grant;
  const name = [programmeTitle, partTitle].filter(Boolean).join(', ');
  return mayReadProgramme ? <a href={routes.programme.href({ code })}>{name}</a> : <span>{name}</span>;
}

/** What makes the figures of this grant differ from what one expects. */
function Hints({ grant, part, posts, today }: GrantProps) {
  const words = useWords();
  const { t, format } = words;
  const beyondMost = beyondPart(grant, part);
  const beyond = overspentCents(grant);
  const more = beyondApplied(grant);
  const hints = [
    more > 0 && t('grants.hint.beyond-applied', { euros: format.euros(more) }),
    beyondMost > 0 &&
      part &&
      t('grants.hint.beyond-part', { euros: format.euros(beyondMost), part: part.title, cap: capOf(part, words) }),
    beyond > 0 && t('grants.hint.overspent', { euros: format.euros(beyond) }),
    isCountedNowhere(grant) && t('grants.hint.counted-nowhere', { state: t(`grants.state.${grant.state}`) }),
    isNotYetRunning(grant, today) && t('grants.hint.not-yet-running', { state: t('grants.state.running') }),
    isWithoutMeasure(grant, posts.length > 0) && t('grants.hint.without-measure'),
  ];
  return hints.map((hint) =>
    hint ? (
      <p key={hint}>
        <Sign name="late" /> {hint}
      </p>
    ) : null,
  );
}

function MoneyBar({ grant, today, allocations }: GrantProps) {
  const { t, format } = useWords();
  const { time } = progressOf(grant, today);
  return (
    <AllocationBar
      totalCents={grant.grantedCents ?? 0}
      spentCents={grant.spentCents ?? undefined}
      timePassed={time / 100}
      label={t('grants.allocations.bar', {
        allocated: format.euros(grant.allocatedCents),
        granted: format.euros(grant.grantedCents ?? 0),
        spent: grant.spentCents === null ? 'unknown' : format.euros(grant.spentCents),
      })}
      parts={allocations.map((one) => ({
        label: one.measureCode,
        cents: one.amountCents,
        late: hasConflict(one),
      }))}
    />
  );
}

function StateForm({ grant, forms }: GrantProps) {
  const { t } = useWords();
  return (
    <Section title={t('grants.grant.move')}>
      <Form
        action={routes.state.href({ code: grant.code })}
        prefix="stand"
        opener={{ at: routes.grant.href({ code: grant.code }), label: t('grants.grant.move') }}
        of={forms.state}
        label={t('grants.grant.move')}
      >
        <Control
          of={forms.state.control('state')}
          label={t('grants.grant.state')}
          choices={nextGrantStates(grant.state).map((value) => ({ value, label: t(`grants.state.${value}`) }))}
        />
        <Control of={forms.state.control('on')} label={t('grants.grant.on')} />
        <Control of={forms.state.control('reason')} label={t('grants.grant.reason')} optional />
        <SaveBar sticky={false} save={t('grants.grant.move')} />
      </Form>
    </Section>
  );
}

function GrantFacts({ grant, today }: Pick<GrantProps, 'grant' | 'today'>) {
  const { t, format } = useWords();
  const { money, time } = progressOf(grant, today);
  const spent = grant.spentCents;
  const known = (cents: number | null) => (cents === null ? t('grants.programme.unknown') : format.euros(cents));
  return (
    <Section title={t('grants.grant.facts')}>
      <Facts
        facts={[
          {
            label: t('grants.grant.period'),
            value: (
              <>
                <Bdi>{format.day(grant.startOn)}</Bdi> – <Bdi>{format.day(grant.endOn)}</Bdi>
              </>
            ),
          },
          { label: t('grants.grant.applied'), value: known(grant.appliedCents) },
          { label: t('grants.grant.granted'), value: known(grant.grantedCents) },
          {
            label: t('grants.grant.spent'),
            value:
              money === undefined || spent === null
                ? known(spent)
                : t('grants.grant.spent-of', { euros: format.euros(spent), money, time }),
          },
          { label: t('grants.grant.paid-out'), value: known(grant.paidOutCents) },
          { label: t('grants.grant.own-share'), value: known(grant.ownShareCents) },
          {
            label: t('grants.grant.state'),
            value: <StateDay grant={grant} />,
          },
          ...(grant.note === '' ? [] : [{ label: t('grants.grant.note'), value: grant.note }]),
          {
            label: t('grants.grant.proof'),
            value: grant.proofDueOn ? <ProofDay grant={grant} today={today} on={grant.proofDueOn} /> : '–',
          },
        ]}
      />
    </Section>
  );
}

/** The state with the day on which somebody says it came. */
function StateDay({ grant: { state, stateOn } }: Pick<GrantProps, 'grant'>) {
  const { t, format } = useWords();
  const name = t(`grants.state.${state}`);
  return (
    <span>{stateOn === null ? name : t('grants.grant.state-since', { state: name, day: format.day(stateOn) })}</span>
  );
}

/** The day of the proof, with the days left or overdue while it is outstanding. */
function ProofDay({ grant, today, on }: { grant: Grant; today: string; on: string }) {
  const { t, format } = useWords();
  const days = daysBetween(today, on);
  const day = format.day(on);
  if (!isUnderWay(grant, today)) return <bdi>{day}</bdi>;
  return (
    <span>
      {days < 0 ? t('grants.grant.proof-since', { day, days: -days }) : t('grants.grant.proof-in', { day, days })}
    </span>
  );
}
