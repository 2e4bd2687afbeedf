/**
 * What is left of a folded word without its ending, so that one form finds the others: Kurse – Kurs, kadınlar – kadın,
 * курсів – курс, دورات – دورة. No grammar: the endings of the languages of readers, cut where enough of the word stays.
 */
export function stemOf(word: string): string {
  if (/\p{Script=Arabic}/u.test(word)) return withoutEnding(withoutArticle(word), arabicEndings, 3);
  else if (/\p{Script=Cyrillic}/u.test(word)) return withoutEnding(word, cyrillicEndings, 3);
  else return withoutEnding(word, latinEndings, 4);
}

/**
 * Is the one the other with a typing mistake: a letter wrong, missing, too many or in the other's place? One in a word of
 * five letters, two from nine on; short words have too many neighbours.
 */
export function isNearly(one: string, other: string): boolean {
  const most = one.length < 5 ? 0 : one.length < 9 ? 1 : 2;
  if (Math.abs(one.length - other.length) > most) return false;
  return distance(one, other) <= most;
}

/** Longest first. German, English, Turkish and Polish ones, after folding. */
const latinEndings = endings(
  'erinnen innen larin lerin lari leri nen ern ens ami ach ego emu ych lar ler en er es em in ow om si su e s n a i u y',
);
const cyrillicEndings = endings(
  'ами ями ьми ого ому ими ыми оі іі ою ею ии ыи их ых ах ях ов ів ев еи ом ем ам ям ія ия ію ию а я у ю и і ы е о ь',
);
const arabicEndings = endings('های ها ات ون ین ان ه ی');
const articles = ['وال', 'بال', 'کال', 'فال', 'لل', 'ال'];

function endings(list: string): string[] {
  return list.split(' ').sort((a, b) => b.length - a.length);
}

function withoutEnding(word: string, list: readonly string[], least: number): string {
  const ending = list.find((one) => word.endsWith(one) && word.length - one.length >= least);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

function withoutArticle(word: string): string {
  const article = articles.find((one) => word.startsWith(one) && word.length - one.length >= 3);
  return article === undefined ? word : word.slice(article.length);
}

/** How many letters have to change, two that changed places counting once. */
function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? (before[column - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      const cheapest = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      now.push(Math.min(cheapest, swapped));
    }
    [before, last] = [last, now];
  }
  return last[other.length] ?? 0;
}
