import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { NewDraftFields } from './form.ts';
import type { Draft } from './rules.ts';
import { draftSigns } from './views.tsx';

/** Reports that are being written or wait for their approval. */
export function DraftsView({ drafts }: { drafts: readonly Draft[] }) {
  const { t, format } = useWords();
  if (drafts.length === 0) return null;
  const rows = drafts.map(({ code, title, state, at }) => ({
    title: (
      <>
        <bdi>{code}</bdi> <span lang="de">{title}</span>
      </>
    ),
    href: routes.reportDraft.href({ code }),
    note: format.moment(at),
    end: <Badge sign={draftSigns[state]}>{t(`evaluation.draft.state.${state}`)}</Badge>,
  }));
  return (
    <Section title={t('evaluation.draft.plural')} id="entwuerfe">
      <List rows={rows} label={t('evaluation.draft.plural')} />
    </Section>
  );
}

/** Beginning another report: a title is enough, everything else comes in the draft. */
export function NewReport({ form }: { form: BoundForm<NewDraftFields> }) {
  const { t } = useWords();
  return (
    <Section title={t('evaluation.draft.begin')} id="neu" aside={t('evaluation.draft.begin-hint')}>
      <Form
        action={routes.reports.href({})}
        of={form}
        hidden={{ id: form.control('id').value }}
        labels={{ title: t('evaluation.report.title') }}
      >
        <Control of={form.control('title')} label={t('evaluation.report.title')} />
        <SaveBar save={t('evaluation.draft.begin')} sticky={false} />
      </Form>
    </Section>
  );
}
