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

/** One word of a public page that not everybody knows, and where all are explained. */
export interface PageWord {
  word: string;
  meaning: string;
  more: { href: string; label: string };
}

/** The word that a public page explains at its head. */
export const WordContext = createContext<PageWord | undefined>(undefined);

function WordNote({ word, meaning, more }: PageWord) {
  const { t } = useWords();
  return (
    <div class="qs-help qs-noprint">
      <Disclosure summary={t('ui.help.word', { word })}>
        <p class="qs-text">{meaning}</p>
        <p>
          <a href={more.href}>{more.label}</a>
        </p>
      </Disclosure>
    </div>
  );
}

/** "Hilfe zu dieser Seite": quiet, closed until somebody wants it. On public pages one word at most. Nothing where there is neither. */
export function Help() {
  const { t } = useWords();
  const help = useContext(HelpContext);
  const word = useContext(WordContext);
  if (!help) return word ? <WordNote {...word} /> : null;
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
