import { againName } from '#platform/forms/form.ts';
import type { ProblemDetail } from '#platform/http/errors.ts';
import type { Former } from '#platform/http/former.ts';
import type { Held } from '#platform/http/held.ts';
import type { View } from '#platform/http/page.ts';
import type { WayOut } from '#platform/http/site.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';

/** The page for something that went wrong: what it was, what became of the work, and where to go from here. */
export function problemView(detail: ProblemDetail, words: Words, way: WayOut | undefined, held?: Held): View {
  const { t } = words;
  const title = t(`platform.error.${detail.problem}.title`);
  const values = detail.former ? wordsOf(detail.former, words) : (detail.values ?? {});
  const onward = way ?? (detail.former?.instead ? { to: 'instead' as const, href: detail.former.instead } : undefined);
  return {
    title,
    body: (
      <>
        <PageHead title={title} lead={t(`platform.error.${detail.problem}.text`, values)} />
        {detail.id ? (
          <p>
            <code>{detail.id}</code>
          </p>
        ) : null}
        {held ? (
          <NotSaved held={held} way={way} />
        ) : (
          <p>
            <LinkButton kind={onward ? 'primary' : 'secondary'} href={onward?.href ?? '/'}>
              {t(onward ? `platform.error.${onward.to}` : 'platform.error.home')}
            </LinkButton>
          </p>
        )}
      </>
    ),
  };
}

/** What is gone and since when; of what it said, nothing. */
const wordsOf = ({ what, code, since }: Former, { t, format }: Words) => ({
  what: t(what),
  code,
  day: format.longDay(since),
});

/**
 * What was typed, in a form that can be sent again or gone on with. Signing in opens beside it, so that this page stays;
 * where the browser has kept a draft, the script lets it open here and the draft stands in the form.
 */
function NotSaved({ held, way }: { held: Held; way: WayOut | undefined }) {
  const { t } = useWords();
  const isFirst = way?.to === 'sign-in' || way?.to === 'second-factor';
  return (
    <>
      {way && isFirst ? (
        <p>
          <a class="kern-btn kern-btn--primary" href={way.href} target="_blank" data-held={held.action} rel="noopener">
            {t(`platform.error.${way.to}`)}
            <span data-held-beside>{t('platform.error.held.beside')}</span>
          </a>
        </p>
      ) : null}
      <h2>{t(held.texts.length > 0 ? 'platform.error.held.title' : 'platform.error.held.nothing')}</h2>
      <Texts held={held} />
      {held.isFinal ? <p>{t('platform.error.held.copy')}</p> : <Again held={held} isFirst={isFirst} />}
      {way && !isFirst ? (
        <p>
          <a href={way.href}>{t(`platform.error.${way.to}`)}</a>
        </p>
      ) : null}
    </>
  );
}

/** How what was typed goes on from here: sent once more, or in its form. */
function Again({ held, isFirst }: { held: Held; isFirst: boolean }) {
  const { t } = useWords();
  return (
    <>
      <p {...(isFirst && { 'data-held-after': t('platform.error.held.draft') })}>
        {t(isFirst ? 'platform.error.held.after' : 'platform.error.held.now')}
      </p>
      {held.hasFiles ? <p>{t('platform.error.held.files')}</p> : null}
      <SendAgain held={held} isFirst={!isFirst} />
    </>
  );
}

function Texts({ held: { texts } }: { held: Held }) {
  return (
    <>
      {texts.map((text) => (
        <blockquote key={text} class="qs-held" dir="auto">
          {text}
        </blockquote>
      ))}
    </>
  );
}

function SendAgain({ held, isFirst }: { held: Held; isFirst: boolean }) {
  const { t } = useWords();
  return (
    <Form action={held.action}>
      {held.fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <Actions>
        <Button kind={isFirst ? 'primary' : 'secondary'}>{t('platform.error.held.send')}</Button>
        <Button kind="tertiary" name={againName} value="1">
          {t('platform.error.held.go-on')}
        </Button>
      </Actions>
    </Form>
  );
}
