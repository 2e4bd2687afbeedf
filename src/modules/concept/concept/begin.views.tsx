import { nodeKeyOf, type ThreadNode } from '#modules/thread/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import type { Beginning as EmptyBeginning } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { type Edition, inEdition, isDraft } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import { FromSource } from '../views.tsx';
import type { BeginFields, FactsFields } from './begin.form.ts';
import { type Beginning, fieldTemplates } from './template.rules.ts';

export interface BeginProps {
  title: string;
  /** Ways to begin with what is there already: a table. */
  others: readonly EmptyBeginning[];
  offered: readonly Beginning[];
  /** Why none can begin now. */
  refusal: Refusal | undefined;
  form: BoundForm<BeginFields>;
  /** A conference that it begins from. */
  source: ThreadNode | undefined;
}

/** The first edition of a county's concept, or the next one: what it is called and what it begins with. */
export function BeginView({ title, offered, refusal, source, others, form }: BeginProps) {
  const { t } = useWords();
  const labels = useLabels();
  if (refusal) {
    return (
      <>
        <PageHead title={title} />
        <Alert
          kind="info"
          action={
            <LinkButton href={routes.concept.href({}, refusedEdition(refusal))}>
              {t('concept.edition.begin')}
            </LinkButton>
          }
        >
          {t(refusal.key, refusal.values)}
        </Alert>
      </>
    );
  }
  return (
    <Stack>
      <PageHead
        title={title}
        lead={t('concept.edition.begin-lead')}
        actions={others.map(({ href, label }) => (
          <LinkButton key={href} href={href}>
            {label}
          </LinkButton>
        ))}
      />
      <Form
        action={routes.conceptNew.href({})}
        of={form}
        labels={labels}
        hidden={{ id: form.control('id').value, sourceKey: source && nodeKeyOf(source) }}
      >
        {source && <FromSource source={source} />}
        <Control of={form.control('title')} label={labels.title} hint={t('concept.edition.title-hint')} />
        <FactControls form={form} />
        <FieldGrid>
          <Control of={form.control('code')} label={labels.code} hint={t('concept.edition.code-hint')} span={6} />
          <Control of={form.control('number')} label={labels.number} hint={t('concept.edition.number-hint')} span={6} />
        </FieldGrid>
        <Control of={form.control('beginning')} label={labels.beginning} look="list" choices={useBeginnings(offered)} />
        <Control
          of={form.control('isTakenOver')}
          label={labels.isTakenOver}
          hint={t('concept.edition.taken-over-hint')}
        />
        <SaveBar save={t('concept.edition.begin-draft')} cancelHref={routes.concept.href({})} sticky={false} />
      </Form>
    </Stack>
  );
}

function refusedEdition({ values }: Refusal) {
  return inEdition(values?.['code'] === undefined ? undefined : String(values['code']));
}

/** Each way to begin, with the fields that it brings. */
function useBeginnings(offered: readonly Beginning[]) {
  const { t, format } = useWords();
  return offered.map((value) => {
    const fields = fieldTemplates[value].map(({ title }) => title);
    const hint = fields.length > 0 ? format.list(fields) : t(`concept.edition.beginning.${value as 'blank'}.hint`);
    return { value, label: t(`concept.edition.beginning.${value}`), hint };
  });
}

function useLabels() {
  const { t } = useWords();
  return {
    title: t('concept.measure.title'),
    context: t('concept.edition.context'),
    validFrom: t('concept.edition.valid-from'),
    validTo: t('concept.edition.valid-to'),
    code: t('concept.edition.code'),
    number: t('concept.edition.number'),
    beginning: t('concept.edition.beginning'),
    isTakenOver: t('concept.edition.taken-over'),
  };
}

/** Situation and days: the same for a new edition and for one that is changed. */
function FactControls({ form }: { form: BoundForm<Pick<FactsFields, 'context' | 'validFrom' | 'validTo'>> }) {
  const labels = useLabels();
  return (
    <>
      <Control of={form.control('context')} label={labels.context} optional rows={3} />
      <FieldGrid>
        <Control of={form.control('validFrom')} label={labels.validFrom} optional span={6} />
        <Control of={form.control('validTo')} label={labels.validTo} optional span={6} />
      </FieldGrid>
    </>
  );
}

export interface FactsProps {
  edition: Edition;
  form: BoundForm<FactsFields>;
}

/** Changing what is said about a draft; a resolved edition says why it stays. */
export function FactsView({ edition, form }: FactsProps) {
  const { t } = useWords();
  const labels = useLabels();
  const back = routes.concept.href({}, inEdition(edition.code));
  if (!isDraft(edition)) {
    return (
      <>
        <PageHead title={edition.title} code={edition.code} />
        <Alert kind="info" action={<LinkButton href={back}>{t('concept.edition.begin')}</LinkButton>}>
          {t('concept.edition.refused.resolved')}
        </Alert>
      </>
    );
  }
  return (
    <Stack>
      <PageHead title={edition.title} code={edition.code} />
      <Form action={routes.editionFacts.href({ code: edition.code })} of={form} labels={labels}>
        <Control of={form.control('title')} label={labels.title} />
        <FactControls form={form} />
        <SaveBar cancelHref={back} sticky={false} />
      </Form>
    </Stack>
  );
}
