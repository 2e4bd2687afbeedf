import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { Timeline } from '#ui/timeline/timeline.tsx';
import { routes } from '../routes.ts';
import type { NominationFields, PersonFields } from './form.ts';
import { type Area, duties, type Nomination } from './rules.ts';

type Holders = readonly { id: string; name: string }[];

/** Function, since when, who stands in. */
export function PersonFacts({ nomination, hasAccount }: { nomination: Nomination; hasAccount: boolean }) {
  const { t, format } = useWords();
  const { functionTitle, deputyTitle, state } = nomination;
  return (
    <Facts
      facts={[
        {
          label: t('responsibilities.field.function'),
          value: functionTitle,
          note: t(hasAccount ? 'responsibilities.nomination.account' : 'responsibilities.nomination.no-account'),
        },
        {
          label: t(`responsibilities.nomination.since-${state.state === 'nominated' ? 'named' : 'proposed'}`),
          value: format.day(state.sinceOn),
          note: state.byLabel || undefined,
        },
        {
          label: t('responsibilities.field.deputy'),
          value: deputyTitle || <span class="qs-quiet">{t('responsibilities.nomination.no-deputy')}</span>,
        },
      ]}
    />
  );
}

/** The three duties, each taken over or not. */
export function DutyList({ nomination }: { nomination: Nomination }) {
  const { t } = useWords();
  return (
    <ul class="qs-list" aria-label={t('responsibilities.field.duties')}>
      {duties.map((duty) => {
        const isTaken = nomination.duties.includes(duty);
        return (
          <li key={duty}>
            <span>
              <Sign name={isTaken ? 'tick' : 'unknown'} /> {t(`responsibilities.duty.${duty}`)}
            </span>
            <span class="qs-list__end">{t(`responsibilities.duty.${isTaken ? 'taken' : 'not-taken'}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who stood for the area before; nothing of it is deleted. */
export function FormerNominations({ former }: { former: readonly Nomination[] }) {
  const { t } = useWords();
  if (former.length === 0) return null;
  const items = former.flatMap(({ functionTitle, states }) =>
    states.map((entry) => ({
      day: entry.sinceOn,
      withYear: true,
      sign:
        entry.state === 'nominated'
          ? ('tick' as const)
          : entry.state === 'proposed'
            ? ('ring' as const)
            : ('cross' as const),
      children: `${functionTitle}: ${t(`responsibilities.nomination.state.${entry.state}`)}`,
      fact: entry.reason || undefined,
    })),
  );
  return (
    <Disclosure summary={t('responsibilities.nomination.former', { count: former.length })}>
      <Timeline items={items} label={t('responsibilities.nomination.former', { count: former.length })} />
    </Disclosure>
  );
}

interface PersonControlsProps {
  form: Pick<BoundForm<PersonFields>, 'control'>;
  holders: Holders;
}

function PersonControls({ form, holders }: PersonControlsProps) {
  const { t } = useWords();
  const labels = usePersonLabels();
  return (
    <>
      <Control
        of={form.control('functionTitle')}
        label={labels.functionTitle}
        hint={t('responsibilities.hint.function')}
        span={6}
      />
      <Control
        of={form.control('deputyTitle')}
        label={labels.deputyTitle}
        hint={t('responsibilities.hint.deputy')}
        span={6}
        optional
      />
      <Control
        of={form.control('duties')}
        label={labels.duties}
        choices={duties.map((value) => ({ value, label: t(`responsibilities.duty.${value}`) }))}
      />
      <Control
        of={form.control('personId')}
        label={labels.personId}
        hint={t(holders.length > 0 ? 'responsibilities.hint.account' : 'responsibilities.hint.no-accounts')}
        optional
        empty={t('responsibilities.nomination.without-account')}
        choices={holders.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

function usePersonLabels() {
  const { t } = useWords();
  return {
    functionTitle: t('responsibilities.field.function'),
    deputyTitle: t('responsibilities.field.deputy'),
    duties: t('responsibilities.field.duties'),
    personId: t('responsibilities.field.account'),
    state: t('responsibilities.field.state'),
    on: t('responsibilities.field.since'),
    reason: t('responsibilities.field.reason'),
  };
}

function AreaHead({ area, title }: { area: Area; title: string }) {
  const { code, name } = area.party;
  return <PageHead title={title} kicker={<a href={routes.area.href({ code })}>{`${code} ${name}`}</a>} />;
}

/** Proposing or naming somebody. */
export function NominationView({
  area,
  form,
  holders,
  mayName,
}: {
  area: Area;
  form: BoundForm<NominationFields>;
  holders: Holders;
  mayName: boolean;
}) {
  const { t } = useWords();
  const labels = usePersonLabels();
  const { code } = area.party;
  const states = mayName ? (['proposed', 'nominated'] as const) : (['proposed'] as const);
  return (
    <>
      <AreaHead area={area} title={t('responsibilities.nomination.new')} />
      <Form action={routes.nomination.href({ code })} of={form} labels={labels}>
        <FieldGrid>
          <PersonControls form={form} holders={holders} />
          <Control
            of={form.control('state')}
            label={labels.state}
            look="list"
            choices={states.map((value) => ({
              value,
              label: t(`responsibilities.nomination.state.${value}`),
              hint: t(`responsibilities.hint.${value}`),
            }))}
          />
          <Control of={form.control('on')} label={labels.on} span={4} />
        </FieldGrid>
        <SaveBar cancelHref={routes.area.href({ code })} />
      </Form>
    </>
  );
}

/** Changing what is recorded about the person while the nomination goes on. */
export function PersonEditView({
  area,
  form,
  holders,
}: {
  area: Area;
  form: BoundForm<PersonFields>;
  holders: Holders;
}) {
  const { t } = useWords();
  const { code } = area.party;
  return (
    <>
      <AreaHead area={area} title={t('responsibilities.nomination.edit')} />
      <Form action={routes.nominationEdit.href({ code })} of={form} labels={usePersonLabels()}>
        <FieldGrid>
          <PersonControls form={form} holders={holders} />
        </FieldGrid>
        <SaveBar cancelHref={routes.area.href({ code })} />
      </Form>
    </>
  );
}
