/** A piece of a sentence; a code is a piece of its own. */
export interface CodeRun {
  text: string;
  isCode?: true;
}

/** M-112, B-2026-1, C-001-a: read as one word. */
const codes = /(?<![\p{L}\p{Nd}-])\p{Lu}{1,6}-\d{1,5}(?:-\d{1,5})*(?:-[a-z])?(?![\p{L}\p{Nd}])/gu;

/** A sentence cut at the codes in it, which are never broken at their hyphen. */
export function codeRuns(text: string): CodeRun[] {
  const runs: CodeRun[] = [];
  let end = 0;
  for (const { 0: code, index } of text.matchAll(codes)) {
    if (index > end) runs.push({ text: text.slice(end, index) });
    runs.push({ text: code, isCode: true });
    end = index + code.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}
