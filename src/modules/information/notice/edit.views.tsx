import type { ComponentChildren } from 'preact';
import { directoryRoutes } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { noticeHrefs } from '../routes.ts';
import type { Template } from './data.ts';
import { additionField } from './form.ts';
import { type Blank, blanks, conformities, isInOrder, methods, type NoticeText } from './rules.ts';

interface NoticeEditorProps {
  text: NoticeText;
  templates: Partial<Record<Blank, Template>>;
  form: BoundForm<Record<string, unknown>>;
  /** Languages of the public pages. */
  languages: readonly Language[];
  /** Says that no unit is named that the text refers to. */
  owner: ComponentChildren;
  /** Why it could not be marked as read through. */
  refusal: string | undefined;
}

/** One of the texts that every public site must have: its blanks, the county's own paragraphs, and who read it through. */
export function NoticeEditor({ text, templates, form, languages, owner, refusal }: NoticeEditorProps) {
  const { t, language } = useWords();
  const { notice } = text;
  const hrefs = noticeHrefs(notice);
  return (
    <Stack gap="l">
      <PageHead
        kicker={t('information.statutory.kicker')}
        title={t(`information.${notice}.title`)}
        lead={t(`information.statutory.lead-${notice}`)}
        actions={<LinkButton href={hrefs.public(language.tag)}>{t('information.statutory.look')}</LinkButton>}
      />
      {refusal && <Alert kind="danger" refuses title={refusal} />}
      <HowItStands text={text} />
      {owner}
      <Form action={hrefs.edit} of={form}>
        <FieldGrid>
          {blanks[notice].map((blank: Blank) => (
            <BlankControl key={blank} blank={blank} of={form.control(blank)} template={templates[blank]} />
          ))}
        </FieldGrid>
        <OwnParagraphs form={form} languages={languages} />
        <SaveBar save={t('information.statutory.save')} />
      </Form>
    </Stack>
  );
}

function HowItStands({ text }: { text: NoticeText }) {
  const { t, format } = useWords();
  const { missing, reading, notice } = text;
  if (missing.length > 0) {
    const names = format.list(missing.map((blank) => t(`information.blank.${blank}`)));
    return (
      <Alert kind="warning" title={t('information.statutory.missing', { count: missing.length })}>
        {names}
        {missing.includes('privacyOffice') && (
          <p>
            <a href={directoryRoutes.unitList.href({})}>{t('information.statutory.privacy-office')}</a>
          </p>
        )}
      </Alert>
    );
  }
  const state = reading
    ? t('information.statutory.read-on', { day: format.day(reading.on), by: reading.by })
    : t('information.statutory.never-read');
  return (
    <Section title={t('information.statutory.reading')} id="durchgelesen">
      <p>
        {state} {reading && !isInOrder(text) && t('information.statutory.changed-since')}
      </p>
      <ActionForm action={noticeHrefs(notice).reading}>
        <Button kind={isInOrder(text) ? 'secondary' : 'primary'}>{t('information.statutory.confirm')}</Button>
      </ActionForm>
    </Section>
  );
}

const kinds: Partial<Record<Blank, readonly string[]>> = { conformity: conformities, method: methods };
const narrow: readonly Blank[] = ['phone', 'mail', 'represented', 'responsible', 'drawnUpOn'];

function BlankControl({
  blank,
  of,
  template,
}: {
  blank: Blank;
  of: ReturnType<NoticeEditorProps['form']['control']>;
  template: Template | undefined;
}) {
  const { t, format } = useWords();
  const hint = template
    ? t('information.statutory.template', { asOf: format.day(template.asOf), checkBy: format.day(template.checkBy) })
    : undefined;
  const choices = kinds[blank]?.map((value) => ({
    value,
    label: t(`information.${blank as 'method'}.${value as 'self'}`),
  }));
  return (
    <Control
      of={of}
      label={t(`information.blank.${blank}`)}
      hint={hint ?? t(`information.hint.${blank}`)}
      rows={blank === 'gaps' ? 6 : 3}
      span={narrow.includes(blank) ? 6 : 12}
      {...(choices && { choices, look: 'list' as const })}
    />
  );
}

function OwnParagraphs({ form, languages }: Pick<NoticeEditorProps, 'form' | 'languages'>) {
  const { t } = useWords();
  const hasError = languages.some(({ tag }) => form.control(additionField(tag)).error);
  return (
    <Disclosure summary={t('information.statutory.own')} open={hasError}>
      <p class="qs-small qs-quiet">{t('information.statutory.own-hint')}</p>
      {languages.map(({ tag, name, bcp47 }) => (
        <Control key={tag} of={form.control(additionField(tag))} label={name} rows={4} lang={bcp47} />
      ))}
    </Disclosure>
  );
}
