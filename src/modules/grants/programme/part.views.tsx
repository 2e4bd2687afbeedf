import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { routes } from '../routes.ts';
import type { PartFields } from './form.ts';
import { capBases, type Part, type ProgrammePartInput, purposes } from './part.rules.ts';
import type { Programme } from './rules.ts';

/** The parts of a programme: what each pays, up to which sum, who may apply. */
export function Parts({ programme, mayEdit }: { programme: Programme; mayEdit: boolean }) {
  const words = useWords();
  const { t } = words;
  const { code, parts } = programme;
  return (
    <Section title={t('grants.programme.parts')} id="teile" aside={t('grants.part.aside')}>
      {parts.length > 0 ? (
        <List
          rows={parts.map((part) => ({
            title: part.title,
            ...(mayEdit && { href: routes.programmePart.href({ code, number: `${part.number}` }) }),
            end: capOf(part, words),
            note: <PartNote part={part} />,
          }))}
        />
      ) : (
        <p class="qs-quiet">{t('grants.part.none')}</p>
      )}
      {mayEdit && (
        <p class="qs-noprint">
          <LinkButton href={routes.newProgrammePart.href({ code })}>{t('grants.part.new')}</LinkButton>
        </p>
      )}
    </Section>
  );
}

/** What a part pays, who may apply, what else holds, and whether somebody has compared it. */
export function PartNote({ part }: { part: ProgrammePartInput }) {
  const { t } = useWords();
  return (
    <>
      {t(`grants.purpose.${part.purpose}`)}
      {' · '}
      {part.eligible === '' ? t('grants.part.eligible-unknown') : t('grants.part.who', { who: part.eligible })}
      {part.rules !== '' && <> {part.rules}</>}
      {!part.isChecked && (
        <>
          {' '}
          <Sign name="ring" /> {t('grants.part.unchecked')}
        </>
      )}
    </>
  );
}

/** "bis 60.000 € je Stelle und Jahr", "höchstens 80 %". */
export function capOf(
  part: Pick<ProgrammePartInput, 'maxCents' | 'per' | 'sharePercent'>,
  { t, format }: Words,
): string {
  const cap =
    part.maxCents !== null && part.per !== null
      ? t(`grants.part.up-to.${part.per}`, { euros: format.euros(part.maxCents) })
      : '';
  const share = part.sharePercent === null ? '' : t('grants.part.share-up-to', { percent: part.sharePercent });
  return [cap, share].filter(Boolean).join(', ');
}

export interface EditPartProps {
  programme: Programme;
  part: Part | undefined;
  form: BoundForm<PartFields>;
  title: string;
}

/** A new part, or changing one. */
export function EditPartView({ programme: { code }, part, form, title }: EditPartProps) {
  const { t } = useWords();
  const action = part
    ? routes.programmePart.href({ code, number: `${part.number}` })
    : routes.newProgrammePart.href({ code });
  return (
    <>
      <PageHead title={title} lead={t('grants.part.lead')} />
      <Form action={action} of={form} hidden={{ id: form.control('id').value }}>
        <FieldGrid>
          <Control of={form.control('title')} label={t('grants.part.title')} />
          <Control
            of={form.control('purpose')}
            label={t('grants.part.purpose')}
            choices={purposes.map((value) => ({ value, label: t(`grants.purpose.${value}`) }))}
          />
          <Control
            of={form.control('eligible')}
            label={t('grants.part.eligible')}
            hint={t('grants.part.eligible-hint')}
            rows={3}
            optional
          />
          <Control of={form.control('maxCents')} label={t('grants.part.max')} span={6} optional />
          <Control
            of={form.control('per')}
            label={t('grants.part.per')}
            span={6}
            choices={capBases.map((value) => ({ value, label: t(`grants.part.per.${value}`) }))}
            optional
          />
          <Control of={form.control('sharePercent')} label={t('grants.part.share')} unit="%" span={6} optional />
          <Control of={form.control('rules')} label={t('grants.part.rules')} rows={3} optional />
          <Control of={form.control('isChecked')} label={t('grants.part.checked')} />
        </FieldGrid>
        <SaveBar cancelHref={routes.programme.href({ code })} />
      </Form>
      {part && (
        <ActionForm action={action} hidden={{ _method: 'delete' }}>
          <Button kind="danger">{t('grants.part.remove')}</Button>
        </ActionForm>
      )}
    </>
  );
}
