import { conceptRoutes, type Edition, inEdition } from '#modules/concept/index.ts';
import type { Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import type { targetFields } from './target.form.ts';
import { standings } from './target.rules.ts';

export interface TargetProps {
  /** What is being written already; a table is added to it. */
  draft: Edition | undefined;
  /** Why nothing can go into it now. */
  refusal: Refusal | undefined;
  bodies: readonly Stakeholder[];
  form: BoundForm<typeof targetFields>;
}

/** Where a concept goes: into the draft that is here, else into an edition that begins with it. */
export function Target({ draft, refusal, bodies, form }: TargetProps) {
  const { t } = useWords();
  const labels = useTargetLabels();
  if (draft) {
    return (
      <Section title={t('intake.target.where')}>
        {refusal ? (
          <Alert kind="danger" refuses title={t(refusal.key, refusal.values)} />
        ) : (
          <p>
            {t('intake.target.into-draft')}{' '}
            <a href={conceptRoutes.concept.href({}, inEdition(draft.code))}>
              {draft.code} {draft.title}
            </a>
          </p>
        )}
      </Section>
    );
  }
  return (
    <Section title={t('intake.target.where')}>
      <Control of={form.control('editionTitle')} label={labels.editionTitle} />
      <FieldGrid>
        <Control
          of={form.control('editionCode')}
          label={labels.editionCode}
          hint={t('concept.edition.code-hint')}
          span={6}
        />
        <Control
          of={form.control('editionNumber')}
          label={labels.editionNumber}
          hint={t('concept.edition.number-hint')}
          span={6}
        />
      </FieldGrid>
      <Control
        of={form.control('standing')}
        label={labels.standing}
        look="list"
        choices={standings.map((value) => ({
          value,
          label: t(`intake.target.standing.${value}`),
          hint: t(`intake.target.standing.${value}.hint`),
        }))}
      />
      <FieldGrid>
        <Control of={form.control('resolvedOn')} label={labels.resolvedOn} span={6} optional />
        <Control
          of={form.control('resolvedById')}
          label={labels.resolvedById}
          span={6}
          optional
          choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FieldGrid>
    </Section>
  );
}

/** What the fields are called, also in the list of errors. */
export function useTargetLabels() {
  const { t } = useWords();
  return {
    editionTitle: t('concept.measure.title'),
    editionCode: t('concept.edition.code'),
    editionNumber: t('concept.edition.number'),
    standing: t('intake.target.standing'),
    resolvedOn: t('intake.target.resolved-on'),
    resolvedById: t('intake.target.resolved-by'),
  };
}
