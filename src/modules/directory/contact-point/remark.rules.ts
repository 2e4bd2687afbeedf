/**
 * What a remark beside times does to them: nothing at all, nothing but worth keeping, times by agreement besides or
 * instead, or nobody knows.
 */
export type RemarkKind = 'nothing' | 'harmless' | 'phrase' | 'besides' | 'only' | 'unknown';

const agreement =
  '(?:(?:termine?|treffen|beratung) )?(?:nach|mit|auf|per|bei) (?:(?:vorheriger|telefonischer|persönlicher|individueller) )?' +
  '(?:termin|terminvereinbarung|terminabsprache|vereinbarung|vereinb\\.?|absprache|anfrage|anruf|anmeldung|voranmeldung|rücksprache)';
const phrase = new RegExp(`^(?:${agreement}|n\\. ?v\\.?|telefonische? (?:voranmeldung|erreichbarkeit)|termine?)$`);
const only = new RegExp(`^(?:nur|ausschließlich) (?:${agreement}|telefonisch|mit termin|online)$`);
const besides = new RegExp(
  `^(?:und|sowie|oder|sonst|ansonsten|außerdem|zusätzlich|auch|darüber hinaus|weitere|u\\.) (?:auch )?(?:${agreement}|termine?|n\\. ?v\\.?)$`,
);
const nothing =
  /^(?:uhr|offen|geöffnet|wöchentlich|jede woche|(?:sonst|ansonsten|übrige tage|an den übrigen tagen) (?:geschlossen|zu))?$/;
const number = '(?:\\d{1,3}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig)';
/** Each of these leaves every week as it is said. */
const harmless: readonly RegExp[] = [
  new RegExp(`^${number} (?:termine|treffen|abende|vormittage|nachmittage|einheiten|unterrichtsstunden)$`),
  new RegExp(
    `^(?:start|beginn|kursstart|kursbeginn|einstieg) (?:alle ${number} (?:wochen|monate)|laufend|jederzeit)(?: möglich)?$`,
  ),
  /^(?:laufender )?einstieg(?: (?:ist )?(?:jederzeit|immer) möglich)?$/,
  new RegExp(`^rückruf (?:in|binnen|innerhalb von) ${number} (?:arbeits|werk)?tagen$`),
  /^(?:laufend|fortlaufend|ganzjährig|das ganze jahr)$/,
  /^(?:ohne|keine) (?:vor)?anmeldung(?: (?:nötig|notwendig|erforderlich))?$/,
  /^ohne termin(?:vereinbarung)?$/,
  /^(?:kostenlos|kostenfrei|gebührenfrei|für alle|für alle offen|offen für alle|offene sprechstunde|offene sprechzeit)$/,
  // On holidays the state of a door says so by itself.
  /^(?:außer |nicht )?(?:an (?:gesetzlichen )?feiertagen|feiertags)(?: geschlossen)?$/,
];

/** What a remark means for the times beside it. */
export function kindOfRemark(text: string): RemarkKind {
  const plain = text
    .toLowerCase()
    .replaceAll(/^[\s(–—-]+|[\s).!]+$/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^n\. ?v$/, 'n.v.');
  if (nothing.test(plain)) return 'nothing';
  if (only.test(plain) || plain === 'telefonisch') return 'only';
  if (besides.test(plain)) return 'besides';
  if (phrase.test(plain)) return 'phrase';
  return harmless.some((shape) => shape.test(plain)) ? 'harmless' : 'unknown';
}
