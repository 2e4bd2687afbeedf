import { fileResponse } from '#platform/files/response.ts';
import { bind } from '#platform/forms/bind.ts';
import { type FormResult, prefill, refuse } from '#platform/forms/form.ts';
import { anybody, type Context, get, NotFound, post, remove, seeOther } from '#platform/http/page.ts';
import { visible } from '#platform/http/visible.ts';
import { type ReasonFields, reasonForm } from '../form.ts';
import { visibleConference } from '../room/visible.pages.tsx';
import { routes } from '../routes.ts';
import { type Conference, titleOf } from '../rules.ts';
import { listPhotos } from './photo.data.ts';
import { type PhotoFields, type PhotoWordsFields, photoForm, photoWordsForm } from './photo.form.ts';
import type { Photo } from './photo.rules.ts';
import { addPhoto, changePhoto, photoPurpose, removePhoto } from './photo.verbs.ts';
import { PhotosView } from './photo.views.tsx';

interface Failed {
  photo?: FormResult<PhotoFields>;
  /** What is wrong with the file. */
  picture?: string;
  /** Whose new words could not be saved. */
  words?: { id: string; words: FormResult<PhotoWordsFields> };
  /** Whose removal lacks a reason. */
  removal?: { id: string; reason: FormResult<ReasonFields> };
}

const show = get(routes.photos, {
  help: 'conferences.help.photos',
  may: 'conferences.documentation.edit',
  example: { number: '3' },
  handle: async (context) => draw(context, await visibleConference(context)),
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
        form={bind(photoForm, failed.photo ?? prefill({ id: crypto.randomUUID() }))}
        pictureError={failed.picture}
        wordsOf={(photo) =>
          bind(photoWordsForm, failed.words?.id === photo.id ? failed.words.words : prefilledWords(photo))
        }
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
    const conference = await visibleConference(context);
    const photo = context.read(photoForm);
    const file = sent.get('picture');
    if (!(file instanceof File) || file.size === 0)
      return draw(context, conference, { photo, picture: t('platform.form.no-file') });
    if (!photo.ok) return draw(context, conference, { photo });
    const picture = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const outcome = await addPhoto(db, by, now, conference, { ...photo.value, picture });
    if (outcome.ok) return seeOther(routes.photos.href(params), 'conferences.notice.saved');
    if (outcome.field === 'picture')
      return draw(context, conference, { photo, picture: t(outcome.key, outcome.values) });
    return draw(context, conference, { photo: refuse(photo, outcome) });
  },
});

const prefilledWords = ({ caption, alternative }: Photo) => prefill({ caption, alternative });

const change = post(routes.photo, {
  may: 'conferences.documentation.edit',
  handle: async (context) => {
    const { db, by, now, params } = context;
    const conference = await visibleConference(context);
    const photo = await visiblePhoto(context, conference);
    const words = context.read(photoWordsForm, prefilledWords(photo));
    if (!words.ok) return draw(context, conference, { words: { id: photo.id, words } });
    await changePhoto(db, by, now, conference, { photo, words: words.value });
    return seeOther(routes.photos.href({ number: params.number }), 'conferences.notice.saved');
  },
});

const takeAway = remove(routes.photo, {
  may: 'conferences.documentation.edit',
  handle: async (context) => {
    const { db, by, now, params } = context;
    const conference = await visibleConference(context);
    const photo = await visiblePhoto(context, conference);
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
    const { fileId } = await visiblePhoto(context, await visibleConference(context));
    return fileResponse(context, fileId, 'small');
  },
});

/** The picture itself, for readers, once the documentation is released. A withdrawn one is found at no address. */
const publicPicture = get(routes.publicPhoto, {
  may: anybody('the pictures of a released documentation are public, with the consent of those in them'),
  example: 'none',
  keep: 'never',
  handle: async (context) => {
    const conference = await visibleConference(context);
    if (conference.state !== 'documented') throw new NotFound();
    return fileResponse(context, (await visiblePhoto(context, conference)).fileId);
  },
});

/** A picture of a conference; a withdrawn one is not there any more. */
async function visiblePhoto(
  { db, params, reach }: Pick<Context<'/:photo'>, 'db' | 'params' | 'reach'>,
  conference: Conference,
): Promise<Photo> {
  const photo = (await listPhotos(db, conference.id)).find(({ id }) => id === params.photo);
  return visible(reach, photo, 'county-wide');
}

export const photoPages = [show, add, change, takeAway, picture, publicPicture];
