import { setCookie } from '#platform/auth/cookie.ts';
import { type FormError, refuse } from '#platform/forms/form.ts';
import { anybody, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { sceneOf } from '../session/pages.tsx';
import { deviceOf } from '../session/rules.ts';
import { strengthenSession } from '../session/verbs.ts';
import { newPasskeyForm } from './form.ts';
import { asOwn, drawAccount, refusedButton } from './pages.tsx';
import { addPasskey, readNewPasskey, removePasskey } from './verbs.ts';

const ownOnly = anybody('about one’s own passkeys only; guests are sent to the sign-in page');

const makePasskey = post(routes.ownPasskeys, {
  may: ownOnly,
  perMinute: 20,
  handle: (context) =>
    asOwn(context, async (own) => {
      const { db, by, now, request, installation } = context;
      const result = context.read(newPasskeyForm);
      const again = (error: FormError) => drawAccount(context, own, { passkey: refuse(result, error) });
      if (!result.ok) return drawAccount(context, own, { passkey: result });
      if (own.refused) return again({ key: own.refused });
      const made = await readNewPasskey(db, sceneOf(context), result.value);
      if (!made) return again({ key: 'accounts.door.refused.passkey' });
      const label = result.value.label || deviceOf(request.headers.get('user-agent')) || 'Passkey';
      const outcome = await addPasskey(db, by, now, own.person.id, { ...made, label });
      if (!outcome.ok) return again({ key: outcome.key, field: 'label' });
      const response = seeOther(routes.account.href({}), 'accounts.notice.passkey-added');
      const token = await strengthenSession(db, now, own.session);
      response.headers.append('set-cookie', setCookie(request, installation.mode, token));
      return response;
    }),
});

const takePasskeyAway = remove(routes.ownPasskey, {
  may: ownOnly,
  handle: (context) =>
    asOwn(context, async (own) => {
      if (own.refused) return refusedButton(context, own, own.refused);
      const decision = await removePasskey(context.db, context.by, context.now, own.person.id, context.params.id);
      if (!decision) throw new NotFound();
      if (!decision.ok) return refusedButton(context, own, decision.key);
      return seeOther(routes.account.href({}), 'accounts.notice.passkey-removed');
    }),
});

export const passkeyPages: readonly Page[] = [makePasskey, takePasskeyAway];
