import { totpCode } from '../../../src/platform/auth/totp.ts';
import type { Walk } from './walk.ts';
import type { Walker } from './walker.ts';

/** The day of the installation, as in `start-county.ts`. */
const now = new Date('2026-11-22T14:10:00Z');
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Comes in by an invitation, with a password, and sets up the second factor where the role needs one. */
export async function comeIn(walker: Walker, invitation: string): Promise<void> {
  await walker.arrive(invitation);
  await walker.send('Annehmen und anmelden', { 'Neues Passwort': 'sieben-gelbe-boote-am-see' });
  const key = /\b(?:[A-Z2-7]{4}\s?){8}\b/.exec(await walker.main.innerText())?.[0].replace(/\s/g, '');
  if (key === undefined) return;
  await walker.send('App einrichten', { 'Code aus der App': codeFrom(key) });
  await walker.follow('Ich habe sie aufbewahrt');
}

/** What a phone does with the key that was typed into it. */
export function codeFrom(key: string): string {
  const bits = [...key].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return totpCode(Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))), now);
}

/** The administration invites somebody; they open the link of their mail. */
export async function bringIn(walk: Walk, who: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const admin = await walk.window('admin');
  await admin.menu('Zugänge');
  await admin.follow('Jemanden einladen');
  const mailbox = `${who}@kreis.example`;
  await admin.send('Einladen', { 'E-Mail-Adresse': mailbox, ...fields });
  await comeIn(await walk.window(who), await walk.linkFromMail(mailbox));
}
