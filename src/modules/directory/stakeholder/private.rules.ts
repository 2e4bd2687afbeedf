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
  ...['tiscali.it', 'orange.fr', 'wanadoo.fr', 'laposte.net', 'free.fr', 'sfr.fr', 'bluewin.ch', 'chello.at', 'aon.at'],
]);
const ending = /^(?:[a-z]{2,3}|(?:co|com|org|net)\.[a-z]{2})$/;

/**
 * True where an address or number looks like a private person's: free mail, or a mobile number anywhere in the field. A
 * directory holds functions; private data is turned away instead of published (golden path, step 1).
 */
export function looksPrivate(contact: { mailbox?: string; phone?: string }): 'mailbox' | 'phone' | undefined {
  if (contact.mailbox && hasFreeMail(contact.mailbox)) return 'mailbox';
  return contact.phone && hasMobile(contact.phone) ? 'phone' : undefined;
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

function isFree(domain: string): boolean {
  if (freeDomains.has(domain)) return true;
  const brand = freeBrands.find((one) => domain.startsWith(`${one}.`));
  return brand !== undefined && ending.test(domain.slice(brand.length + 1));
}

const privateRefusals = {
  mailbox: 'directory.refuse.private-mailbox',
  phone: 'directory.refuse.private-phone',
} as const;

/** May a contact stand in the directory? Only one of a function: what looks like a private person's is refused. */
export function canListContact(contact: { mailbox: string; phone: string }): Decision {
  const found = looksPrivate(contact);
  return found ? no(privateRefusals[found], {}, found) : yes;
}
