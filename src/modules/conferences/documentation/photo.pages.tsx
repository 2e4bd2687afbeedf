import { fileResponse } from '#platform/files/response.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { conferenceAsked } from '../conference/asked.pages.tsx';
import { reasonForm } from '../conference/form.ts';
import { type Conference, titleOf } from '../conference/rules.ts';
import { routes } from '../routes.ts';
import { listPhotos } from './photo.data.ts';
import { photoForm, photoInputOf } from './photo.form.ts';
import type { Photo } from './photo.rules.ts';
import { addPhoto, photoPurpose, removePhoto } from './photo.verbs.ts';
import { PhotosView } from './photo.views.tsx';

interface Failed {
  photo?: FormResult<(typeof photoForm)['fields']>;
  /** What is wrong with the file. */
  picture?: string;
  /** Whose removal lacks a reason. */
  removal?: { id: string; reason: FormResult<(typeof reasonForm)['fields']> };
}

const show = get(routes.photos, {
  may: 'conferences.documentation.edit',
  example: { number: '3' },
  handle: async (context) => draw(context, await conferenceAsked(context)),
});

async function draw(context: Context, conference: Conference, failed: Failed = {}): Promise<Response> {
  const { db, page, t } = context;
  return page({
    title: `${t('conferences.photo.title')} · ${titleOf(conference)}`,
    status: Object.keys(failed).length > 0 ? 422 : 200,
    crumbs: [
      { label: titleOf(conference), href: routes.conference.href({ number: String(conference.number) }) },
      {
        label: t('conferences.documentation.title'),
        href: routes.documentation.href({ number: String(conference.number) }),
      },
    ],
    body: (
      <PhotosView
        number={String(conference.number)}
        photos={await listPhotos(db, conference.id)}
        form={bind(photoForm, failed.photo ?? {})}
        pictureError={failed.picture}
        reasonOf={(id) => bind(reasonForm, failed.removal?.id === id ? failed.removal.reason : {})}
      />
    ),
  });
}

const add = post(routes.photos, {
  may: 'conferences.documentation.edit',
  limit: photoPurpose.mostBytes + 100_000,
  handle: async (context) => {
    const { db, by, now, sent, t, params } = context;
    const conference = await conferenceAsked(context);
    const photo = context.read(photoForm);
    const file = sent.get('picture');
    const missing = file instanceof File && file.size > 0 ? undefined : t('platform.form.no-file');
    if (!photo.ok || missing || !(file instanceof File))
      return draw(context, conference, { photo, ...(missing && { picture: missing }) });
    const given = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const outcome = await addPhoto(db, by, now, conference, photoInputOf(photo.value), given);
    if (outcome.ok) return seeOther(routes.photos.href(params), 'conferences.notice.saved');
    if (outcome.field === 'picture')
      return draw(context, conference, { photo, picture: t(outcome.key, outcome.values) });
    return draw(context, conference, { photo: refuse(photo, outcome) });
  },
});

const takeAway = remove(routes.photo, {
  may: 'conferences.documentation.edit',
  handle: async (context) => {
    const { db, by, now, params } = context;
    const conference = await conferenceAsked(context);
    const photo = await photoAsked(context, conference);
    const reason = context.read(reasonForm);
    if (!reason.ok) return draw(context, conference, { removal: { id: photo.id, reason } });
    await removePhoto(db, by, now, conference, photo, reason.value.reason);
    return seeOther(routes.photos.href({ number: params.number }), 'conferences.notice.photo-removed');
  },
});

/** The picture itself, for the office. */
const picture = get(routes.photo, {
  may: 'conferences.documentation.edit',
  example: 'none',
  handle: async (context) => {
    const { fileId } = await photoAsked(context, await conferenceAsked(context));
    return fileResponse(context, fileId, 'small');
  },
});

/** The picture itself, for readers, once the documentation is released. A withdrawn one is found at no address. */
const publicPicture = get(routes.publicPhoto, {
  may: anybody('the pictures of a released documentation are public, with the consent of those in them'),
  example: 'none',
  keep: 'never',
  handle: async (context) => {
    const conference = await conferenceAsked(context);
    if (conference.state !== 'documented') throw new NotFound();
    return fileResponse(context, (await photoAsked(context, conference)).fileId);
  },
});

async function photoAsked(
  { db, params }: Pick<Context<'/:photo'>, 'db' | 'params'>,
  conference: Conference,
): Promise<Photo> {
  const found = (await listPhotos(db, conference.id)).find(({ id }) => id === params.photo);
  if (!found) throw new NotFound();
  return found;
}

export const photoPages = [show, add, takeAway, picture, publicPicture];
