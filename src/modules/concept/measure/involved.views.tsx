import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { PartFields } from './form.ts';
import { MeasureFrame } from './frame.views.tsx';
import type { Partner } from './rules.ts';
import type { ShownMeasure } from './visible.pages.tsx';

export interface InvolvedProps {
  shown: ShownMeasure;
  /** The municipalities that it is done in; none: the whole county. */
  places: readonly { code: string; name: string }[];
  /** The page of a record, for whoever may open it. */
  recordHref(kind: string, code: string): string | undefined;
}

/** Who works on a measure: one leads, any number work along, each with its part, and where. */
export function Involved({ shown, places, recordHref }: InvolvedProps) {
  const { t } = useWords();
  const { measure, may, edition } = shown;
  const lead = measure.lead
    ? [
        {
          title: measure.lead.name,
          href: recordHref(measure.lead.kind, measure.lead.code),
          note: measure.personFunction,
          end: t('concept.public.leads'),
        },
      ]
    : [{ title: t('concept.measure.nobody'), end: t('concept.public.leads') }];
  const partners = measure.partners.map(({ kind, code, name, part }) => ({
    title: name,
    href: recordHref(kind, code),
    note: part,
    end: t('concept.public.partner'),
  }));
  const where = places.map(({ code, name }) => ({
    title: name,
    href: recordHref('municipality', code),
    end: t('concept.involved.place'),
  }));
  return (
    <Section
      title={t('concept.involved.title')}
      aside={places.length === 0 ? t('concept.public.whole-county') : undefined}
      id="mitwirkende"
    >
      <List rows={[...lead, ...partners, ...where]} />
      {may.edit && measure.partners.length > 0 && (
        <Actions>
          <LinkButton href={routes.measureInvolved.href({ code: measure.code }, edition)}>
            {t('concept.involved.describe')}
          </LinkButton>
        </Actions>
      )}
    </Section>
  );
}

export interface PartsProps {
  shown: ShownMeasure;
  parts: readonly { partner: Partner; form: BoundForm<PartFields> }[];
}

/** What each partner does, in a few words: one small form for each. */
export function PartsView({ shown, parts }: PartsProps) {
  const { t } = useWords();
  const { measure, edition } = shown;
  const params = { code: measure.code };
  const at = routes.measureInvolved.href(params, edition);
  return (
    <MeasureFrame shown={shown} tab="overview">
      <Section title={t('concept.involved.describe')} aside={t('concept.involved.describe-why')} id="mitwirkung">
        {parts.length === 0 && (
          <EmptyState
            title={t('concept.involved.none')}
            why={t('concept.involved.none-why')}
            first={
              shown.may.edit && { href: routes.measureEdit.href(params, edition), label: t('concept.measure.tab.edit') }
            }
          />
        )}
        {parts.map(({ partner, form }, index) => (
          <Form
            key={partner.id}
            action={at}
            hidden={{ partnerId: partner.id }}
            of={form}
            labels={{ part: partner.name }}
            prefix={partner.code}
            opener={{ at, label: partner.name, isFirst: index === 0 }}
          >
            <Control of={form.control('part')} label={partner.name} hint={t('concept.involved.part-hint')} />
            <SaveBar save={t('concept.involved.save')} sticky={false} />
          </Form>
        ))}
        <p>
          <a href={routes.measure.href(params, edition)}>{t('concept.involved.back')}</a>
        </p>
      </Section>
    </MeasureFrame>
  );
}
