import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { invisible } from '#platform/i18n/invisible.rules.ts';
import { hasMobile } from '#platform/i18n/phone.rules.ts';

/** Whoever gives mailboxes to everybody, under endings of many countries: `gmx.de`, `yahoo.co.uk`. */
const freeBrands = [
  ...[
    'gmail',
    'googlemail',
    'gmx',
    'outlook',
    'hotmail',
    'live',
    'msn',
    'yahoo',
    'ymail',
    'rocketmail',
    'icloud',
    'aol',
  ],
  ...['proton', 'protonmail', 'posteo', 'yandex', 'tutanota', 'tuta', 'tutamail', 'mail', 'fastmail', 'zoho'],
  ...['hushmail', 'mailfence', 'startmail', 'mailo'],
] as const;
const freeDomains: ReadonlySet<string> = new Set([
  ...[
    'web.de',
    't-online.de',
    'freenet.de',
    'arcor.de',
    '1und1.de',
    'online.de',
    'mailbox.org',
    'email.de',
    'vodafone.de',
  ],
  ...['vodafonemail.de', 'kabelmail.de', 'unitybox.de', 'unity-mail.de', 'o2online.de', 'o2mail.de', 'alice.de'],
  ...[
    'alice-dsl.net',
    'versanet.de',
    'netcologne.de',
    'ewe.net',
    'ewetel.net',
    'osnanet.de',
    'kabelbw.de',
    'htp-tel.de',
  ],
  ...[
    'lycos.de',
    'telekom.de',
    'magenta.de',
    'disroot.org',
    'systemli.org',
    'riseup.net',
    'me.com',
    'mac.com',
    'pm.me',
  ],
  ...['ukr.net', 'i.ua', 'meta.ua', 'email.ua', 'bigmir.net', 'online.ua', 'ya.ru', 'rambler.ru', 'list.ru', 'bk.ru'],
  ...['inbox.ru', 'wp.pl', 'o2.pl', 'onet.pl', 'op.pl', 'interia.pl', 'interia.eu', 'gazeta.pl', 'poczta.onet.pl'],
  ...['abv.bg', 'seznam.cz', 'centrum.cz', 'freemail.hu', 'citromail.hu', 'mynet.com', 'libero.it', 'virgilio.it'],
  ...['ok.de', 'web.com', 'duck.com', 'hey.com', 'skiff.com', 'cock.li', 'runbox.com', 'kolabnow.com'],
  ...['163.com', '126.com', 'qq.com', 'naver.com', 'hanmail.net', 'rediffmail.com', 'telenet.be', 'ziggo.nl'],
  ...['tiscali.it', 'orange.fr', 'wanadoo.fr', 'laposte.net', 'free.fr', 'sfr.fr', 'bluewin.ch', 'chello.at', 'aon.at'],
]);
const ending = /^(?:[a-z]{2,3}|info|name|email|online|(?:co|com|org|net)\.[a-z]{2})$/;

/** What readers see of an entry and anybody may have typed a number into. */
const publicTexts = [
  ...['name', 'title', 'function', 'contactFunction', 'mailbox', 'phone', 'description', 'address', 'place'],
  ...['hours', 'hoursNote', 'schedule', 'cost', 'coCreatedWith'],
] as const;
type Facts = Readonly<Record<string, unknown>>;

/**
 * The first field in which something looks like a private person's: free mail, or a mobile number anywhere in it. A
 * directory holds functions; private data is turned away instead of published (golden path, step 1). In the mailbox no
 * number is looked for.
 */
export function looksPrivate(facts: object): string | undefined {
  return publicTexts.find((field) => privateIn(field, (facts as Facts)[field]) !== undefined);
}

function privateIn(field: string, text: unknown): 'mailbox' | 'phone' | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  if (hasFreeMail(text)) return 'mailbox';
  return field !== 'mailbox' && hasMobile(text) ? 'phone' : undefined;
}

/**
 * The free texts in which a private person's number or free mail stands, by name. Nobody is refused for it: in a text it
 * may be meant, and only people can say.
 */
export function privateTexts<Name extends string>(texts: Readonly<Partial<Record<Name, string>>>): Name[] {
  const names = Object.keys(texts) as Name[];
  return names.filter((name) => looksPrivate({ mailbox: texts[name] ?? '', phone: texts[name] ?? '' }) !== undefined);
}

function hasFreeMail(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(invisible, '').toLowerCase();
  return [...plain.matchAll(/@\s*([^\s@;,<>()[\]"'„“]+)/g)].some(([, domain = '']) =>
    isFree(domain.replace(/[.]+$/, '')),
  );
}

/** Also below it: `mail.gmx.de`; and where signs of two scripts make one word, which only somebody does who hides it. */
function isFree(domain: string): boolean {
  const labels = domain.split('.');
  return labels.some(isMixed) || labels.some((_, from) => isFreeDomain(labels.slice(from).join('.')));
}

const isMixed = (label: string) =>
  /\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label);

function isFreeDomain(domain: string): boolean {
  if (freeDomains.has(domain)) return true;
  const brand = freeBrands.find((one) => domain.startsWith(`${one}.`));
  return brand !== undefined && ending.test(domain.slice(brand.length + 1));
}

const privateRefusals = {
  mailbox: 'directory.refuse.private-mailbox',
  phone: 'directory.refuse.private-phone',
} as const;

/**
 * May this stand in the directory? Only what belongs to a function: what looks like a private person's is refused at its
 * field, in whichever it stands. `isOfficial`: somebody says that it is the number or mailbox of an office after all.
 */
export function canListContact(facts: object, isOfficial = false): Decision {
  const { phone } = facts as Facts;
  if (typeof phone === 'string' && phone !== '' && !isNumber(phone))
    return no('directory.refuse.not-a-phone', {}, 'phone');
  const field = isOfficial ? undefined : looksPrivate(facts);
  const found = field && privateIn(field, (facts as Facts)[field]);
  return found ? no(privateRefusals[found], {}, field) : yes;
}

/** A number to call has digits and is no mailbox. */
function isNumber(text: string): boolean {
  return !text.includes('@') && (text.match(/\p{Nd}/gu) ?? []).length >= 3;
}
