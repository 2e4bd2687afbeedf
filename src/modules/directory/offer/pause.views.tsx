import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Actions, Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import type { Pause } from '../contact-point/pause.rules.ts';
import { routes } from '../routes.ts';
import type { PauseFields } from './pause.form.ts';

export interface PauseListProps {
  thing: { kind: 'offer' | 'contact-point'; code: string; title: string };
  pauses: readonly Pause[];
  form: BoundForm<PauseFields>;
}

/** When an offer or a contact point pauses, and one pause more. */
export function PauseList({ thing, pauses, form }: PauseListProps) {
  const { t, format } = useWords();
  const { code } = thing;
  const labels = {
    fromOn: t('directory.pause.from'),
    untilOn: t('directory.pause.until'),
    reason: t('directory.pause.reason'),
  };
  const back = thing.kind === 'offer' ? routes.offerPage.href({ code }) : routes.contactPointPage.href({ code });
  return (
    <Stack>
      <PageHead code={code} title={t('directory.pause.plural')} kicker={<a href={back}>{thing.title}</a>} />
      {pauses.length === 0 ? (
        <EmptyState title={t('directory.pause.none')} level={3} why={t('directory.pause.none-why')} />
      ) : (
        <List
          rows={pauses.map((pause) => ({
            title: t('directory.pause.days', { from: format.day(pause.fromOn), until: format.day(pause.untilOn) }),
            note: pause.reason,
            end: (
              <ActionForm action={routes.pause.href({ code, id: pause.id })} hidden={{ _method: 'delete' }}>
                <Button kind="tertiary">{t('directory.pause.remove')}</Button>
              </ActionForm>
            ),
          }))}
        />
      )}
      <Section title={t('directory.pause.new')}>
        <Form action={routes.pauses.href({ code })} of={form} labels={labels} hidden={{ id: form.control('id').value }}>
          <FieldGrid>
            <Control of={form.control('fromOn')} label={labels.fromOn} span={6} />
            <Control of={form.control('untilOn')} label={labels.untilOn} span={6} />
            <Control of={form.control('reason')} label={labels.reason} hint={t('directory.pause.reason-hint')} />
          </FieldGrid>
          <Actions>
            <Button kind="primary">{t('directory.pause.add')}</Button>
          </Actions>
        </Form>
      </Section>
    </Stack>
  );
}
