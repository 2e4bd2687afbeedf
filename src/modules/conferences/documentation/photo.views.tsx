import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { FileField } from '#ui/field/input.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Pictures } from '#ui/pictures/pictures.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import type { ReasonFields } from '../form.ts';
import { routes } from '../routes.ts';
import type { PhotoFields, PhotoWordsFields } from './photo.form.ts';
import { consentForms, type Photo } from './photo.rules.ts';

interface PhotosProps {
  number: string;
  photos: readonly Photo[];
  form: BoundForm<PhotoFields>;
  pictureError: string | undefined;
  wordsOf: (photo: Photo) => BoundForm<PhotoWordsFields>;
  reasonOf: (id: string) => BoundForm<ReasonFields>;
}

/** The pictures of a conference: each with its consent and the way to take it away at once. */
export function PhotosView({ number, photos, form, pictureError, wordsOf, reasonOf }: PhotosProps) {
  const { t, format } = useWords();
  return (
    <>
      <PageHead title={t('conferences.photo.title')} lead={t('conferences.photo.lead')} />
      {photos.length === 0 ? <p class="qs-quiet">{t('conferences.photo.none')}</p> : null}
      <Pictures
        pictures={photos.map((photo) => ({
          key: photo.id,
          src: routes.photo.href({ number, photo: photo.id }),
          alternative: photo.alternative,
          width: photo.width,
          height: photo.height,
          caption: photo.caption,
          note: t('conferences.photo.consent', {
            of: photo.consentOf,
            how: t(`conferences.photo.consent.${photo.consentForm}`),
            day: format.day(photo.consentOn),
          }),
          children: (
            <>
              <Words number={number} photo={photo} form={wordsOf(photo)} />
              <Removal number={number} photo={photo} form={reasonOf(photo.id)} />
            </>
          ),
        }))}
      />
      <AddPhoto number={number} form={form} pictureError={pictureError} />
    </>
  );
}

function Words({ number, photo, form }: { number: string; photo: Photo; form: BoundForm<PhotoWordsFields> }) {
  const { t } = useWords();
  const labels = { caption: t('conferences.photo.caption'), alternative: t('conferences.photo.alternative') };
  return (
    <Disclosure summary={t('conferences.photo.change')} open={form.errors.length > 0}>
      <Form
        prefix={`worte-${photo.id.slice(0, 8)}`}
        action={routes.photo.href({ number, photo: photo.id })}
        of={form}
        labels={labels}
        label={`${t('conferences.photo.change')}: ${photo.caption}`}
      >
        <Control of={form.control('caption')} label={labels.caption} />
        <Control
          of={form.control('alternative')}
          label={labels.alternative}
          hint={t('conferences.photo.alternative-hint')}
        />
        <Button>{t('conferences.photo.change-save')}</Button>
      </Form>
    </Disclosure>
  );
}

function Removal({ number, photo, form }: { number: string; photo: Photo; form: BoundForm<ReasonFields> }) {
  const { t } = useWords();
  const labels = { reason: t('conferences.field.reason') };
  return (
    <Disclosure summary={t('conferences.photo.remove')} open={form.errors.length > 0}>
      <Form
        prefix={`weg-${photo.id.slice(0, 8)}`}
        action={routes.photo.href({ number, photo: photo.id })}
        hidden={{ _method: 'delete' }}
        of={form}
        labels={labels}
        label={`${t('conferences.photo.remove')}: ${photo.caption}`}
      >
        <Control of={form.control('reason')} label={labels.reason} rows={2} />
        <Button>{t('conferences.photo.remove')}</Button>
      </Form>
    </Disclosure>
  );
}

function AddPhoto({ number, form, pictureError }: Pick<PhotosProps, 'number' | 'form' | 'pictureError'>) {
  const { t } = useWords();
  const labels = {
    picture: t('conferences.photo.picture'),
    caption: t('conferences.photo.caption'),
    alternative: t('conferences.photo.alternative'),
    consentOf: t('conferences.photo.consent-of'),
    consentForm: t('conferences.photo.consent-form'),
    consentOn: t('conferences.photo.consent-on'),
  };
  const wrong = pictureError ? [{ field: 'picture', message: pictureError }] : [];
  return (
    <Section title={t('conferences.photo.add')}>
      <Form
        prefix="neu"
        action={routes.photos.href({ number })}
        hidden={{ id: form.control('id').value }}
        enctype="multipart/form-data"
        errors={[...wrong, ...form.errors]}
        labels={labels}
        label={t('conferences.photo.add')}
      >
        <FileField
          name="picture"
          label={labels.picture}
          hint={t('conferences.photo.picture-hint')}
          accept="image/jpeg,image/png,image/webp"
          required
          {...(pictureError ? { error: pictureError } : {})}
        />
        <Control of={form.control('caption')} label={labels.caption} />
        <Control
          of={form.control('alternative')}
          label={labels.alternative}
          hint={t('conferences.photo.alternative-hint')}
        />
        <FieldGrid>
          <Control
            of={form.control('consentOf')}
            label={labels.consentOf}
            hint={t('conferences.photo.consent-of-hint')}
            span={6}
          />
          <Control
            of={form.control('consentForm')}
            label={labels.consentForm}
            choices={consentForms.map((value) => ({ value, label: t(`conferences.photo.consent.${value}`) }))}
            span={6}
          />
          <Control of={form.control('consentOn')} label={labels.consentOn} span={6} />
        </FieldGrid>
        <SaveBar save={t('conferences.photo.save')} sticky={false} />
      </Form>
    </Section>
  );
}

/** For readers: the pictures with their captions. */
export function PublicPhotos({
  photos,
  hrefOf,
}: {
  photos: readonly Photo[];
  /** Where a picture lies; readers have another address than the office. */
  hrefOf: (photo: string) => string;
}) {
  const { t } = useWords();
  if (photos.length === 0) return null;
  return (
    <Section title={t('conferences.public.photos')} id="fotos" aside={t('conferences.public.photos-rule')}>
      <Pictures
        pictures={photos.map((photo) => ({
          key: photo.id,
          src: hrefOf(photo.id),
          alternative: photo.alternative,
          width: photo.width,
          height: photo.height,
          caption: (
            <bdi lang="de" dir="ltr">
              {photo.caption}
            </bdi>
          ),
          lang: 'de',
        }))}
      />
    </Section>
  );
}
