import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useWords } from '#platform/i18n/words.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Facts } from '#ui/facts/facts.tsx';

/** What explains the page, and the words in it that not everybody knows. */
export interface PageHelp {
  text: string;
  words: readonly { word: string; meaning: string }[];
  /** where all words are explained */
  more: { href: string; label: string };
}

/** What explains the page; the frame around it puts it here, the head of the page shows it. */
export const HelpContext = createContext<PageHelp | undefined>(undefined);

/** "Hilfe zu dieser Seite": quiet, closed until somebody wants it. Nothing where a page has none. */
export function Help() {
  const { t } = useWords();
  const help = useContext(HelpContext);
  if (!help) return null;
  return (
    <div class="qs-help qs-noprint">
      <Disclosure summary={t('ui.help.summary')}>
        <div class="qs-text">
          {help.text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        {help.words.length > 0 && (
          <Facts facts={help.words.map(({ word, meaning }) => ({ label: word, value: meaning }))} />
        )}
        <p>
          <a href={help.more.href}>{help.more.label}</a>
        </p>
      </Disclosure>
    </div>
  );
}
