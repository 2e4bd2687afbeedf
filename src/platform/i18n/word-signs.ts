/** Signs of the picture fonts of Word, which wrote them where no other program finds them. */
const ofWord: Record<string, string> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf071': '□',
  '\uf076': '❖',
  '\uf0d8': '➢',
  '\uf0e0': '→',
  '\uf0e8': '→',
  '\uf0f0': '→',
  '\uf0fc': '✓',
  '\uf0fe': '☑',
  '\uf04a': '☺',
  '\uf02d': '-',
};

/** A text pasted from Word with the signs that its private ones stand for: a bullet, an arrow, a tick. */
export function withoutWordSigns(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => ofWord[sign] ?? sign);
}
