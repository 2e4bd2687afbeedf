import type { Municipality } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { factsForm } from './form.ts';
import { Speaker } from './paper.views.tsx';
import { contributionKinds, modes } from './rules.ts';

export interface FactsProps {
  code: string;
  form: BoundForm<(typeof factsForm)['fields']>;
  municipalities: readonly Municipality[];
}

/** A slip in what was carried over of a paper card is put right here; its words stay as they are. */
export function FactsForm({ code, form, municipalities }: FactsProps) {
  const { t } = useWords();
  const opener = { at: routes.card.href({ code }), label: t('voices.card.facts-open'), isFirst: false };
  return (
    <Section id="angaben" title={t('voices.card.facts')} aside={t('voices.card.facts-rule')}>
      <Form
        action={routes.facts.href({ code })}
        prefix="angaben"
        opener={opener}
        of={form}
        label={t('voices.card.facts')}
      >
        <FieldGrid>
          <Control
            of={form.control('kind')}
            label={t('voices.cards.kind')}
            span={6}
            choices={contributionKinds.map((value) => ({ value, label: t(`voices.kind.${value}`) }))}
          />
          <Control
            of={form.control('mode')}
            label={t('voices.paper.mode')}
            span={6}
            choices={modes.map((value) => ({ value, label: t(`voices.mode.${value}`) }))}
          />
          <Control of={form.control('headCount')} label={t('voices.paper.heads')} span={6} />
          <Control of={form.control('votes')} label={t('voices.paper.votes')} span={6} />
          <Speaker form={form} municipalities={municipalities} />
        </FieldGrid>
        <SaveBar save={t('voices.card.facts-save')} sticky={false} />
      </Form>
    </Section>
  );
}
