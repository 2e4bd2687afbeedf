import type { BoundForm } from '#platform/forms/bind.ts';
import { languageOf, languageTags } from '#platform/i18n/languages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { NewTopicFields, TemplateFields, TopicFields } from './topic.form.ts';
import { type Topic, type TopicTemplate, titleFor, topicIcons } from './topic.rules.ts';
import { InLanguage } from './topic.views.tsx';

/** Changing what a topic is called and the words it is found by, language by language. */
export function TopicEdit({ topic, form }: { topic: Topic; form: BoundForm<TopicFields> }) {
  const { t } = useWords();
  const labels = useTopicLabels();
  const shown = languageTags.filter((tag) => topic.titles[tag] || form.control(tag).value !== '');
  return (
    <>
      <PageHead
        code={topic.code}
        title={t('directory.topic.edit')}
        kicker={titleFor(topic, 'de').title}
        lead={t('directory.topic.edit-lead')}
      />
      <Form action={routes.editTopic.href({ code: topic.code })} of={form} labels={labels}>
        <NameControls form={form} labels={labels} />
        <FieldGrid>
          {shown.map((tag) => (
            <Control
              key={tag}
              of={form.control(tag)}
              label={labels[tag] ?? tag}
              hint={
                topic.titles[tag] && (
                  <span class="qs-block">
                    <InLanguage tag={tag}>{topic.titles[tag].title}</InLanguage>
                  </span>
                )
              }
              lang={languageOf(tag).bcp47}
              rows={8}
              span={4}
              optional
            />
          ))}
        </FieldGrid>
        <SaveBar cancelHref={routes.topic.href({ code: topic.code })} />
      </Form>
    </>
  );
}

/** Writing a topic down: its German title and words; other languages come from translators. */
export function TopicNew({ form }: { form: BoundForm<NewTopicFields> }) {
  const { t } = useWords();
  const labels = { ...useTopicLabels(), de: t('directory.topic.words') };
  return (
    <>
      <PageHead
        title={t('directory.topic.new')}
        kicker={<a href={routes.topics.href({})}>{t('directory.topic.plural')}</a>}
      />
      <Form action={routes.newTopic.href({})} of={form} labels={labels} hidden={{ id: form.control('id').value }}>
        <NameControls form={form} labels={labels} />
        <FieldGrid>
          <Control of={form.control('de')} label={labels.de} hint={t('directory.topic.words-hint')} rows={8} />
        </FieldGrid>
        <SaveBar save={t('directory.topic.create')} cancelHref={routes.topics.href({})} />
      </Form>
    </>
  );
}

interface NameControlsProps {
  form: { control(name: 'title' | 'easyTitle' | 'icon'): ReturnType<BoundForm<Record<string, never>>['control']> };
  labels: Readonly<Record<string, string>>;
}

function NameControls({ form, labels }: NameControlsProps) {
  const { t } = useWords();
  return (
    <FieldGrid>
      <Control of={form.control('title')} label={labels['title']} hint={t('directory.topic.title-hint')} span={6} />
      <Control of={form.control('easyTitle')} label={labels['easyTitle']} span={6} optional />
      <Control
        of={form.control('icon')}
        label={labels['icon']}
        span={6}
        choices={topicIcons.map((value) => ({ value, label: t(`directory.topic.icon.${value}`) }))}
      />
    </FieldGrid>
  );
}

/** Choosing from the topics that ship with the product; those that are there are not offered again. */
export function TopicTemplates({
  templates,
  form,
}: {
  templates: readonly TopicTemplate[];
  form: BoundForm<TemplateFields>;
}) {
  const { t, format } = useWords();
  return (
    <>
      <PageHead
        title={t('directory.topic.templates')}
        kicker={<a href={routes.topics.href({})}>{t('directory.topic.plural')}</a>}
        lead={t('directory.topic.templates-lead')}
      />
      {templates.length === 0 ? (
        <p>{t('directory.topic.templates-none')}</p>
      ) : (
        <Form action={routes.topicTemplates.href({})} of={form}>
          <Control
            of={form.control('slug')}
            label={t('directory.topic.templates-choose')}
            choices={templates.map((template) => ({
              value: template.slug,
              label: titleFor(template, 'de').title,
              hint: t('directory.topic.template-hint', {
                words: Object.values(template.titles).reduce((sum, { words }) => sum + words.length, 0),
                examples: format.list((template.titles.de?.words ?? []).slice(0, 3)),
              }),
            }))}
          />
          <SaveBar save={t('directory.topic.templates-take')} cancelHref={routes.topics.href({})} />
        </Form>
      )}
    </>
  );
}

function useTopicLabels(): Record<string, string> {
  const { t } = useWords();
  return {
    title: t('directory.field.title'),
    easyTitle: t('directory.topic.easy-title'),
    icon: t('directory.topic.icon'),
    ...Object.fromEntries(languageTags.map((tag) => [tag, languageOf(tag).name])),
  };
}
