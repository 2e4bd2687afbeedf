import type { BoundForm } from '#platform/forms/bind.ts';
import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import type { handoverForm } from '../handover/form.ts';
import type { HandoverPart } from '../handover/rules.ts';
import { routes } from '../routes.ts';
import type { FolderChapter } from '../slots.ts';
import { type FolderSection, sectionsOf } from './folder.rules.ts';
import type { Post } from './rules.ts';

export interface FolderProps {
  post: Post;
  chapters: readonly FolderChapter[];
  today: string;
  /** For each part that is still missing: its form, and the mark of what stands above it. */
  completing: ReadonlyMap<HandoverPart, { form: BoundForm<(typeof handoverForm)['fields']>; mark: string }>;
  mayEdit: boolean;
}

/** The file that writes itself, part by part; each part ends with the button that says it was read. */
export function Folder(props: FolderProps) {
  return sectionsOf(props.chapters).map((section) => <Part key={section.part} {...props} section={section} />);
}

function Part({ section, ...props }: FolderProps & { section: FolderSection }) {
  const { t } = useWords();
  const { part, chapters } = section;
  const { post } = props;
  return (
    <Section title={t(`grants.handover.part.${part}`)} id={`teil-${part}`}>
      {part !== 'documents' && <Standing post={post} part={part} mayEdit={props.mayEdit} />}
      {chapters.map((chapter) => (
        <Chapter key={chapter.title} chapter={chapter} today={props.today} />
      ))}
      {part !== 'documents' && <Complete {...props} part={part} />}
    </Section>
  );
}

/** Whether somebody has read it, when, and what they wrote; for what only one person knows, what belongs there. */
function Standing({ post, part, mayEdit }: { post: Post; part: HandoverPart; mayEdit: boolean }) {
  const { t, format } = useWords();
  const done = post.handoverDone.find((one) => one.part === part);
  if (!done)
    return (
      <p>
        <Sign name="ring" /> {t('grants.handover.open')}: {t(`grants.handover.hint.${part}`)}
      </p>
    );
  return (
    <>
      <p>
        <Sign name="tick" /> {t('grants.folder.read-on', { day: format.day(done.doneOn) })} · {done.byLabel}
      </p>
      {done.note && <p>{done.note}</p>}
      {mayEdit && (
        <ActionForm action={routes.handover.href({ code: post.code })} hidden={{ _method: 'delete', part }}>
          <Button kind="tertiary">{t('grants.handover.reopen')}</Button>
        </ActionForm>
      )}
    </>
  );
}

/** What has gathered under one heading; a long list shows its first lines and folds the rest. */
function Chapter({ chapter, today }: { chapter: FolderChapter; today: string }) {
  const { t, format } = useWords();
  const { rows, title, day, none } = chapter;
  const lines = rows.map(({ title: name, href, note, on }) => ({
    title: name,
    href,
    note:
      [
        note,
        chapter.isDue && on && on < today ? t('grants.handover.deadline-missed', { days: daysBetween(on, today) }) : '',
      ]
        .filter(Boolean)
        .join(' · ') || undefined,
    ...(on && { end: <bdi>{format.day(on)}</bdi> }),
  }));
  return (
    <>
      <h3>
        {title}
        {rows.some(({ on }) => on) && <small class="qs-quiet"> ({day})</small>}
      </h3>
      {rows.length === 0 ? <p class="qs-quiet">{none}</p> : <List rows={lines} label={title} />}
    </>
  );
}

function Complete({ post, part, completing }: FolderProps & { part: HandoverPart }) {
  const { t } = useWords();
  const own = completing.get(part);
  if (!own) return null;
  const label = t('grants.handover.complete-part', { part: t(`grants.handover.part.${part}`) });
  return (
    <Form
      prefix={`teil-${part}`}
      action={routes.handover.href({ code: post.code })}
      opener={{ at: routes.post.href({ code: post.code }), label }}
      of={own.form}
      label={label}
      hidden={{ part, read: own.mark }}
    >
      <Control
        of={own.form.control('note')}
        label={t('grants.handover.note')}
        rows={part === 'knowledge' ? 6 : 2}
        optional={part !== 'knowledge'}
      />
      <SaveBar save={label} sticky={false} />
    </Form>
  );
}
