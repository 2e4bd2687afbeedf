import type { ComponentChildren } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Depends } from '#ui/depends/depends.tsx';
import type { Choice } from '#ui/field/choice.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { SearchChoice } from '#ui/field/search-choice.tsx';
import type { Target } from './data.ts';
import type { fateForm } from './form.ts';
import { type FateKind, fateKinds, lacks } from './rules.ts';

export interface SameCards {
  found: readonly Choice[];
  chosen: readonly Choice[];
}

interface FateFieldsProps {
  /** Also a larger form that has these fields. */
  form: Pick<BoundForm<(typeof fateForm)['fields']>, 'control'>;
  findings: readonly Target[];
  /** Cards that the search for the same one found, and the one that is chosen, by their numbers. */
  same: SameCards;
  /** A fate stands already; changing it needs a reason. */
  needsChangeReason: boolean;
  /** The card speaks of a draft of the concept and can have changed it. */
  canHaveChanged?: boolean;
}

/** What becomes of a card: first how it ends, then only what this end needs. */
export function FateFields({
  form: { control },
  findings,
  same,
  needsChangeReason,
  canHaveChanged = false,
}: FateFieldsProps) {
  const { t } = useWords();
  const kinds = fateKinds.filter((kind) => kind !== 'in-draft' || canHaveChanged);
  const choices = kinds.map((value) => ({ value, label: t(`voices.fate.${value}`) }));
  const targets = findings
    .filter(({ isOpen }) => isOpen)
    .map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  const lackChoices = lacks.map((value) => ({ value, label: t(`voices.lack.${value}`) }));
  return (
    <>
      <Control of={control('kind')} label={t('voices.card.fate-kind')} look="row" choices={choices} />
      <Needs kinds={['in-finding']}>
        <Control of={control('findingId')} label={t('voices.card.finding')} choices={targets} />
        <Control of={control('isExisting')} label={t('voices.card.existing')} />
      </Needs>
      <Needs kinds={['same-as']}>
        <SearchChoice
          of={control('sameAs')}
          label={t('voices.card.same-as')}
          hint={t('voices.card.same-as-hint')}
          choices={same.chosen}
          found={same.found}
        />
      </Needs>
      <Needs kinds={['forwarded']}>
        <FieldGrid>
          <Control of={control('recipient')} label={t('voices.card.recipient')} span={8} />
          <Control
            of={control('followUpOn')}
            label={t('voices.card.follow-up')}
            hint={t('voices.card.follow-up-hint')}
            span={4}
          />
        </FieldGrid>
      </Needs>
      <Needs kinds={['parked']}>
        <Control of={control('lacks')} label={t('voices.card.lacks')} look="row" choices={lackChoices} />
      </Needs>
      <Needs kinds={['forwarded', 'parked', 'not-pursued', 'withheld']}>
        <Control of={control('reason')} label={t('voices.card.reason')} hint={t('voices.card.reason-hint')} rows={2} />
      </Needs>
      {needsChangeReason ? <Control of={control('changeReason')} label={t('voices.card.change-reason')} /> : null}
    </>
  );
}

function Needs({ kinds, children }: { kinds: readonly FateKind[]; children: ComponentChildren }) {
  const { t, format } = useWords();
  const words = format.list(kinds.map((kind) => t(`voices.fate.${kind}`)));
  return (
    <Depends on="kind" values={kinds} label={t('voices.card.only-if', { kinds: words })}>
      {children}
    </Depends>
  );
}
