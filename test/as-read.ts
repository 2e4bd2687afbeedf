/** A page as somebody reads it where a code stands in a sentence: without the mark that keeps the code in one piece. */
export function asRead(html: string): string {
  return html.replaceAll(/<bdi class="qs-nb" dir="ltr">([^<]*)<\/bdi>/g, '$1');
}
