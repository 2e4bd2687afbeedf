import { setCookie } from '#platform/auth/cookie.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { refuse } from '#platform/forms/form.ts';
import { anybody, NotFound, type Page, post, remove, seeOther } from '#platform/http/page.ts';
import { routes } from '../routes.ts';
import { deviceOf } from '../session/rules.ts';
import { strengthenSession } from '../session/verbs.ts';
import { newPasskeyForm } from './form.ts';
import { asOwn, drawAccount, refusedButton } from './pages.tsx';
import { passkeyScene, readNewPasskey } from './passkey.verbs.ts';
import { addPasskey, removePasskey } from './verbs.ts';

const ownOnly = anybody('about one’s own passkeys only; guests are sent to the sign-in page');

const makePasskey = post(routes.ownPasskeys, {
  may: ownOnly,
  perMinute: 20,
  handle: (context) =>
    asOwn(context, async (own) => {
      const { db, by, now, request, installation } = context;
      const result = context.read(newPasskeyForm);
      const again = (refusal: Refusal) => drawAccount(context, own, { passkey: refuse(result, refusal) });
      if (!result.ok) return drawAccount(context, own, { passkey: result });
      if (!own.allowed.ok) return again(own.allowed);
      const read = await readNewPasskey(db, now, passkeyScene(context), result.value);
      if (!read.ok) return again(read);
      const label = result.value.label || deviceOf(request.headers.get('user-agent')) || 'Passkey';
      const outcome = await addPasskey(db, by, now, own.person.id, { ...read.passkey, label });
      if (!outcome.ok) return again(outcome);
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
      if (!own.allowed.ok) return refusedButton(context, own, own.allowed);
      const outcome = await removePasskey(context.db, context.by, context.now, own.person.id, context.params.id);
      if (!outcome) throw new NotFound();
      if (!outcome.ok) return refusedButton(context, own, outcome);
      return seeOther(routes.account.href({}), 'accounts.notice.passkey-removed');
    }),
});

export const passkeyPages: readonly Page[] = [makePasskey, takePasskeyAway];
