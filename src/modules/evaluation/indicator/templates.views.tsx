import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { indicatorTemplates, templateGroups } from './templates.rules.ts';

/** Usual indicators to take over as a start, by area; those that are there already say so. */
export function TemplatesView({ titles }: { titles: ReadonlySet<string> }) {
  const { t } = useWords();
  return (
    <>
      <PageHead
        title={t('evaluation.template.title')}
        lead={t('evaluation.template.lead')}
        actions={<LinkButton href={routes.indicatorNew.href({})}>{t('evaluation.template.blank')}</LinkButton>}
      />
      {templateGroups.map((group) => (
        <Section key={group} title={t(`evaluation.template.group.${group}`)} id={group}>
          <List
            label={t(`evaluation.template.group.${group}`)}
            rows={indicatorTemplates
              .filter((one) => one.group === group)
              .map(({ name, title, definition, calculation }) => ({
                title: <span lang="de">{title}</span>,
                href: routes.indicatorNew.href({}, { vorlage: name }),
                note: <span lang="de">{definition}</span>,
                end: titles.has(title)
                  ? t('evaluation.template.taken')
                  : t(calculation ? 'evaluation.public.manner.computed' : 'evaluation.public.manner.delivered'),
              }))}
          />
        </Section>
      ))}
    </>
  );
}
