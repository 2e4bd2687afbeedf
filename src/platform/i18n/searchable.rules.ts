/**
 * Text as it is compared: small letters, no accents, one space. Arabic and Persian keyboards write the same letter with
 * different signs, and some people type the joint of a Persian word as a space.
 */
export function searchable(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f\u064b-\u065f\u0670\u0640'’ʼ]/g, '')
    .replaceAll(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('ة', 'ه')
    .replaceAll(/[\s\u200c]+/g, ' ')
    .trim();
}
