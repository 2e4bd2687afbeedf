import { expect } from '@playwright/test';
import { adopt, approve } from './deciding.ts';
import type { Step, Walk } from './walk.ts';
import type { Walker } from './walker.ts';

const reworded = 'Wer arbeitet, kann am Abend und am Samstag Deutsch lernen';

async function openDraft(office: Walker): Promise<void> {
  await office.menu('Konzept');
  await office.follow('K-2026-2');
}

async function beginNext(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Konzept');
  await office.follow('Nächste Fassung beginnen');
  await office.send('Entwurf beginnen', { 'Gilt ab': '2031-01-01', 'Gilt bis': '2034-12-31' });
  await office.follow('Sprache');
  await office.follow(/Wer arbeitet/);
  await office.follow('Bearbeiten');
  await office.send('Speichern', { Titel: reworded });
  await expect(office.main, 'what measured it goes on measuring it').not.toContainText('Noch kein Indikator');
}

async function compare(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await openDraft(office);
  await office.follow('Was sich geändert hat');
  await office.sees('Wer arbeitet, kann abends Deutsch lernen', reworded);
}

async function judge(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await openDraft(office);
  await office.follow('Urteile über die alte Fassung');
  await office.send('Alle übernommenen werden fortgeführt');
  await office.sees(/(\d+) von \1\s+haben ein Urteil/);
}

/** What was copied has no days yet; all get the same at once. */
async function setDays(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await openDraft(office);
  await office.follow(/^5\s*Maßnahmen/);
  await office.choose(['M-111', 'M-112', 'M-121', 'M-211', 'M-212']);
  await office.send('Gewählte ändern');
  const days = { Beginn: '2031-01-01', Ende: '2034-12-31', 'Nächster Bericht': '2031-06-30' };
  await office.send('Vorschau zeigen', days);
  await office.send('5 Maßnahmen ändern');
}

async function adoptNext(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await openDraft(office);
  await office.send('Zur Beteiligung öffnen');
  await approve(walk);
  await office.follow('K-2026-2');
  await adopt(office);
}

/** What everybody reads at the end of the day: what counts now, and from when on what comes. */
async function readAsGuest(walk: Walk): Promise<void> {
  const guest = await walk.window('guest');
  await guest.arrive('/de');
  await guest.follow('Was der Kreis tut', guest.page.locator('body'));
  await guest.sees('Sie gilt ab 1. Januar 2031');
  await guest.follow('Neue Fassung ansehen');
  await guest.follow('Sprache');
  await guest.sees(reworded);
}

export const nextEdition: readonly Step[] = [
  { title: 'the next edition begins, a goal is worded anew', run: beginNext },
  { title: 'the two editions are compared', run: compare },
  { title: 'everything old has its verdict at once', run: judge },
  { title: 'measures get their new days', run: setDays },
  { title: 'the head approves, the council adopts the second edition', run: adoptNext },
  { title: 'a guest reads it', run: readAsGuest },
];
