import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode } from '../rules.ts';
import type { ItemFields } from './form.ts';
import { clashesAhead, type Item } from './rules.ts';
import { ClashList, ItemTable } from './table.views.tsx';

export interface ProgrammeProps {
  conference: Conference;
  items: readonly Item[];
  today: string;
  rooms: readonly { id: string; code: string; title: string }[];
  parties: readonly { id: string; name: string }[];
  /** undefined for people who only read. */
  form: BoundForm<ItemFields> | undefined;
  /** The item that the form changes; otherwise it adds one. */
  editing: Item | undefined;
  /** Why nobody changes anything here now. */
  refusal: Refusal | undefined;
}

/** The programme of the day with what clashes, and one form to add or change an item. */
export function ProgrammeView(props: ProgrammeProps) {
  const { t, format } = useWords();
  const { conference, items, form, today, refusal } = props;
  const clashes = clashesAhead(conference, items, today);
  return (
    <>
      <PageHead
        code={conferenceCode(conference.number)}
        title={t('conferences.public.programme')}
        kicker={format.weekday(conference.heldOn)}
        actions={<PrintButton />}
      />
      {refusal ? (
        <Alert kind="warning" refuses>
          {t(refusal.key, refusal.values)}
        </Alert>
      ) : null}
      {clashes.length > 0 ? <ClashList clashes={clashes} /> : null}
      {form ? <ChangeableItems {...props} /> : <ItemTable items={items} />}
      {form ? <ItemForm {...props} form={form} /> : null}
    </>
  );
}

function ChangeableItems({ conference, items }: ProgrammeProps) {
  const { t } = useWords();
  const number = String(conference.number);
  return (
    <ItemTable
      items={items}
      end={{
        label: t('conferences.programme.actions'),
        narrow: 'plain',
        cell: ({ id, title }) => (
          <a href={`${routes.programme.href({ number }, { punkt: id })}#punkt`}>
            {t('conferences.edit')}
            <span class="kern-sr-only"> {title}</span>
          </a>
        ),
      }}
    />
  );
}

function ItemForm({ conference, rooms, parties, form, editing }: ProgrammeProps & { form: BoundForm<ItemFields> }) {
  const { t } = useWords();
  const number = String(conference.number);
  const labels = {
    startsAt: t('conferences.programme.starts'),
    endsAt: t('conferences.programme.ends'),
    title: t('conferences.public.item'),
    roomId: t('conferences.room.singular'),
    partyId: t('conferences.programme.party'),
  };
  const action = editing ? routes.programmeItem.href({ number, item: editing.id }) : routes.programme.href({ number });
  return (
    <Section id="punkt" title={t(editing ? 'conferences.programme.change' : 'conferences.programme.add')}>
      <Form
        action={action}
        of={form}
        labels={labels}
        label={t('conferences.programme.add')}
        hidden={{ id: form.control('id').value }}
      >
        <FieldGrid>
          <Control
            of={form.control('startsAt')}
            label={labels.startsAt}
            hint={t('conferences.programme.hint')}
            span={4}
          />
          <Control of={form.control('endsAt')} label={labels.endsAt} hint={t('conferences.programme.hint')} span={4} />
        </FieldGrid>
        <Control of={form.control('title')} label={labels.title} />
        <FieldGrid>
          <Control
            of={form.control('roomId')}
            label={labels.roomId}
            span={6}
            optional
            choices={rooms.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          />
          <Control of={form.control('place')} label={t('conferences.field.place')} span={6} optional />
        </FieldGrid>
        <Control
          of={form.control('partyId')}
          label={labels.partyId}
          hint={t('conferences.programme.party-hint')}
          optional
          choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SaveBar sticky={false} cancelHref={editing ? routes.programme.href({ number }) : undefined} />
      </Form>
      {editing ? (
        <ActionForm action={routes.programmeItem.href({ number, item: editing.id })} hidden={{ _method: 'delete' }}>
          <Button kind="tertiary">{t('conferences.programme.drop')}</Button>
        </ActionForm>
      ) : null}
    </Section>
  );
}
