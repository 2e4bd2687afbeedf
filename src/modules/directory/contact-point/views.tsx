import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import type { RefusedRecord } from '../form.ts';
import type { Municipality } from '../municipality/rules.ts';
import { routes } from '../routes.ts';
import { ContactControls, choicesById, LanguageControl, RecordAlerts } from '../stakeholder/field.views.tsx';
import { ContactLinks, EndForm, Known, Languages, RecordPage, StateBadge } from '../stakeholder/record.views.tsx';
import { type ContactPointFields, prefilledContactPoint } from './form.ts';
import { usePauseFacts } from './pause.views.tsx';
import { audiences, type ContactPoint, contactPointState, contactPointTypes } from './rules.ts';

export interface ContactPointShowProps {
  point: ContactPoint;
  today: string;
  mayEdit: boolean;
  history: readonly HistoryEntry[];
  /** The week, one line per day that has times. */
  week: readonly string[];
  refused?: RefusedRecord | undefined;
}

/** One contact point in the workspace. */
export function ContactPointShow({ point, today, mayEdit, history, week, refused }: ContactPointShowProps) {
  const { t } = useWords();
  const state = contactPointState(point, today);
  return (
    <RecordPage
      code={point.code}
      title={point.name}
      list={{ label: t('directory.contact-point.plural'), href: routes.contactPointList.href({}) }}
      lead={point.description}
      actions={
        <>
          <StateBadge state={state} />
          <ContactPointActions point={point} mayEdit={mayEdit} refused={refused} />
        </>
      }
      alerts={
        <>
          <RecordAlerts
            state={state}
            refused={refused}
            texts={{ description: point.description, 'hours-note': point.hoursNote }}
          />
          {mayEdit && point.state !== 'published' && <Then>{t('directory.then.publish')}</Then>}
        </>
      }
      history={history}
    >
      <ContactPointFactList
        point={point}
        week={week}
        today={today}
        confirmedBy={history.find(({ action }) => action === 'confirmed')?.byLabel}
      />
    </RecordPage>
  );
}

interface FactListProps extends Pick<ContactPointShowProps, 'point' | 'week' | 'today'> {
  /** Who last said that it is true. */
  confirmedBy: string | undefined;
}

function ContactPointFactList({ point, week, today, confirmedBy }: FactListProps) {
  const { t, format } = useWords();
  return (
    <Facts
      facts={[
        { label: t('directory.field.type'), value: t(`directory.type.${point.type}`) },
        { label: t('directory.field.owner'), value: <Known>{point.owner?.name}</Known> },
        { label: t('directory.field.municipality'), value: point.municipality.name, note: point.address },
        {
          label: t('directory.field.contact'),
          value: <ContactLinks mailbox={point.mailbox} phone={point.phone} />,
          note: point.contactFunction,
        },
        {
          label: t('directory.field.hours'),
          value: (
            <Known>
              {week.length > 0 &&
                week.map((line) => (
                  <div key={line}>
                    <Bdi>{line}</Bdi>
                  </div>
                ))}
            </Known>
          ),
          note: point.hoursNote,
        },
        ...usePauseFacts(point.pauses, today),
        {
          label: t('directory.field.languages'),
          value: <Known>{point.languages.length > 0 && <Languages codes={point.languages} />}</Known>,
        },
        {
          label: t('directory.field.audiences'),
          value: point.audiences.map((audience) => t(`directory.audience.${audience}`)).join(', '),
        },
        {
          label: t('directory.field.confirmed-on'),
          value: point.confirmedOn ? format.day(point.confirmedOn) : t('directory.never'),
          note: confirmedBy && point.confirmedOn ? t('directory.offer.confirmed-by', { name: confirmedBy }) : undefined,
        },
      ]}
    />
  );
}

function ContactPointActions({
  point,
  mayEdit,
  refused,
}: Pick<ContactPointShowProps, 'point' | 'mayEdit' | 'refused'>) {
  const { t, language } = useWords();
  const params = { code: point.code };
  const isPublished = point.state === 'published';
  return (
    <>
      {isPublished && (
        <LinkButton kind="tertiary" href={routes.contactPoint.href({ lang: language.tag, ...params })}>
          {t('directory.public-view')}
        </LinkButton>
      )}
      {mayEdit && isPublished && (
        <ActionForm action={routes.contactPointConfirmation.href(params)} agreesTo={prefilledContactPoint(point)}>
          <Button>{t('directory.offer.confirm')}</Button>
        </ActionForm>
      )}
      {mayEdit && <LinkButton href={routes.editContactPoint.href(params)}>{t('directory.edit')}</LinkButton>}
      {mayEdit && <LinkButton href={routes.pauses.href(params)}>{t('directory.pause.plural')}</LinkButton>}
      {mayEdit && !isPublished && (
        <ActionForm action={routes.contactPointPublication.href(params)} agreesTo={prefilledContactPoint(point)}>
          <Button kind="primary">{t('directory.publish')}</Button>
        </ActionForm>
      )}
      {mayEdit && isPublished && (
        <ActionForm action={routes.contactPointPublication.href(params)} hidden={{ _method: 'delete' }}>
          <Button kind="tertiary">{t('directory.withdraw')}</Button>
        </ActionForm>
      )}
      {mayEdit && isPublished && <EndForm action={routes.contactPointEnd.href(params)} reason={refused?.reason} />}
    </>
  );
}

export interface ContactPointEditProps {
  code?: string | undefined;
  action: string;
  backHref: string;
  form: BoundForm<ContactPointFields & { id: unknown }>;
  owners: readonly { id: string; name: string; code: string }[];
  municipalities: readonly Municipality[];
}

/** Writing a contact point down or changing it. */
export function ContactPointEdit({ code, action, backHref, form, owners, municipalities }: ContactPointEditProps) {
  const { t } = useWords();
  const labels = useContactPointLabels();
  return (
    <>
      <PageHead title={code ? t('directory.contact-point.edit') : t('directory.contact-point.new')} code={code} />
      <Form action={action} of={form} labels={labels} hidden={code ? {} : { id: form.control('id').value }}>
        <FieldGrid>
          <Control of={form.control('name')} label={labels.name} hint={t('directory.hint.door')} />
          <Control
            of={form.control('type')}
            label={labels.type}
            span={4}
            choices={contactPointTypes.map((value) => ({ value, label: t(`directory.type.${value}`) }))}
          />
          <Control of={form.control('ownerId')} label={labels.ownerId} span={4} choices={choicesById(owners)} />
          <Control
            of={form.control('municipalityId')}
            label={labels.municipalityId}
            span={4}
            choices={choicesById(municipalities)}
          />
          <Control of={form.control('address')} label={labels.address} />
          <ContactControls form={form} labels={labels} />
          <Control of={form.control('hours')} label={labels.hours} hint={t('directory.hint.hours')} rows={3} span={6} />
          <Control of={form.control('hoursNote')} label={labels.hoursNote} span={6} />
          <Control of={form.control('description')} label={labels.description} hint={t('directory.hint.description')} />
        </FieldGrid>
        <Control
          of={form.control('audiences')}
          label={labels.audiences}
          look="row"
          choices={audiences.map((value) => ({ value, label: t(`directory.audience.${value}`) }))}
        />
        <LanguageControl of={form.control('languages')} label={labels.languages} />
        <SaveBar cancelHref={backHref} />
      </Form>
    </>
  );
}

function useContactPointLabels() {
  const { t } = useWords();
  return {
    name: t('directory.field.name'),
    type: t('directory.field.type'),
    ownerId: t('directory.field.owner'),
    municipalityId: t('directory.field.municipality'),
    address: t('directory.field.address'),
    contactFunction: t('directory.field.contact-function'),
    mailbox: t('directory.field.mailbox'),
    phone: t('directory.field.phone'),
    contactIsOfficial: t('directory.field.contact-is-official'),
    hours: t('directory.field.hours'),
    hoursNote: t('directory.field.hours-note'),
    description: t('directory.field.description'),
    audiences: t('directory.field.audiences'),
    languages: t('directory.field.languages'),
  };
}
