const parts = ['h1', 'h2', 'h3', 'h4', 'li', 'a', 'button', 'dt', 'summary', 'legend', 'label', 'caption'];

/** What stands in an element for whoever reads it or hears it read; a picture and a field speak for themselves. */
function wordsIn(tag: string, inner: string): string {
  if (/<(img|svg|input|select|textarea)\b[^>]*/.test(inner) || /aria-label="[^"]+"/.test(tag)) return 'named';
  return inner.replace(/<[^>]*>/g, '').trim();
}

/** Headings, rows, links and labels of a page in which nothing stands, and objects that were taken for texts. */
export function namelessIn(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const found = parts.flatMap((part) =>
    [...main.matchAll(new RegExp(`(<${part}\\b[^>]*>)((?:(?!<${part}\\b)[\\s\\S])*?)</${part}>`, 'g'))]
      .filter(([, tag = '', inner = '']) => wordsIn(tag, inner) === '')
      .map(([whole]) => whole),
  );
  // The first thing of a row of a list is its name, whatever else stands at its end.
  const rows = [...main.matchAll(/<li[^>]*><span>(.*?)<\/span>/g)].filter(([, name = '']) => wordsIn('', name) === '');
  return [...found, ...rows.map(([whole]) => whole), ...(main.match(/\[object \w+\]|>undefined</g) ?? [])];
}
