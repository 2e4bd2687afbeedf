import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { ProgrammeProps } from './views.tsx';

/** What the programme has for the whole state, year by year: beside it the county's own sum means something. */
export function Volumes({ programme, forms, mayEdit }: Pick<ProgrammeProps, 'programme' | 'forms' | 'mayEdit'>) {
  const { t } = useWords();
  const { code, volumes } = programme;
  return (
    <Section title={t('grants.volume.title')} id="mittel" aside={t('grants.volume.aside')}>
      {volumes.length > 0 ? (
        <VolumeTable programme={programme} mayEdit={mayEdit} />
      ) : (
        <p class="qs-quiet">{t('grants.volume.none')}</p>
      )}
      {mayEdit && (
        <Form
          prefix="mittel"
          action={routes.programmeVolumes.href({ code })}
          opener={{ at: routes.programme.href({ code }), label: t('grants.volume.record') }}
          of={forms.volume}
          label={t('grants.volume.record')}
        >
          <FieldGrid>
            <Control of={forms.volume.control('year')} label={t('grants.state-money.year')} span={4} />
            <Control of={forms.volume.control('amountCents')} label={t('grants.volume.amount')} span={4} />
            <Control of={forms.volume.control('source')} label={t('grants.volume.source')} optional />
          </FieldGrid>
          <SaveBar save={t('grants.volume.record')} sticky={false} />
        </Form>
      )}
    </Section>
  );
}

function VolumeTable({ programme: { code, volumes }, mayEdit }: Pick<ProgrammeProps, 'programme' | 'mayEdit'>) {
  const { t, format } = useWords();
  return (
    <Table
      caption={t('grants.volume.title')}
      rows={volumes}
      rowKey={({ year }) => `${year}`}
      columns={[
        { label: t('grants.state-money.year'), header: true, cell: ({ year }) => `${year}` },
        { label: t('grants.volume.amount'), numeric: true, cell: ({ amountCents }) => format.euros(amountCents) },
        { label: t('grants.volume.source'), quiet: true, cell: ({ source }) => source || '–' },
        ...(mayEdit
          ? [
              {
                label: '',
                narrow: 'plain' as const,
                cell: ({ year }: { year: number }) => (
                  <ActionForm action={routes.programmeVolumes.href({ code })} hidden={{ _method: 'delete', year }}>
                    <Button kind="tertiary">{t('grants.volume.remove')}</Button>
                  </ActionForm>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
