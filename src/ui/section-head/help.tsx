import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';

/** What explains the page; the frame around it puts it here, the head of the page shows it. */
export const HelpContext = createContext<string | undefined>(undefined);

/** "Hilfe zu dieser Seite": quiet, closed until somebody wants it. Nothing where a page has none. */
export function Help() {
  const { t } = useWords();
  const help = useContext(HelpContext);
  if (!help) return null;
  return (
    <div class="qs-help qs-noprint">
      <Disclosure summary={t('ui.help.summary')}>
        <div class="qs-text">
          {help.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
