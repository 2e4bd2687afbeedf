import type { Step, Walk } from './walk.ts';
import type { Walker } from './walker.ts';

/** The draft that is open is handed to the head, who sees what it changes and approves it. */
export async function approve(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.follow('Zur Freigabe');
  await office.send('Zur Freigabe vorlegen');
  const head = await walk.window('leitung');
  await head.menu('Querschnitt');
  await head.follow('Ansehen und entscheiden');
  await head.send('Entwurf freigeben');
  await office.menu('Konzept');
}

/** The draft that is open goes to the council, which adopts it. */
export async function adopt(office: Walker): Promise<void> {
  // People were promised four weeks to speak; whoever ends that earlier knows it and says why.
  await office.send('Dem Kreistag vorlegen', { 'Ich weiß das': true, Grund: 'Der Kreistag tagt morgen.' });
  await office.send('Beschluss eintragen', { 'Beschlossen am': '2026-11-22', 'Beschlossen von': 'Kreistag' });
  await office.sees('beschlossen');
}

async function decide(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Konzept');
  await approve(walk);
  await adopt(office);
}

/** With the step the time to speak is over; what was said and answered stays to be read. */
async function closePeriod(walk: Walk): Promise<void> {
  const guest = await walk.window('guest');
  await guest.arrive('/de');
  await guest.follow('Was der Kreis tut', guest.page.locator('body'));
  await guest.sees('Zu dieser Fassung konnten alle etwas sagen.');
  await guest.follow('Was andere sagen');
  await guest.sees('Die Zeit zum Schreiben ist vorbei', 'Danke. Den Samstag nehmen wir auf.');
}

async function payMeasure(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Geld');
  await office.follow(/Vielfaltszentrum/);
  await office.follow('Geld zuordnen');
  await office.send('Geld zuordnen', { Maßnahme: 'M-111', Euro: '5.000' });
}

async function setLights(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Maßnahmen');
  await office.follow(/^Alle/);
  await office.follow(/Deutschkurse am Abend/);
  await office.follow('Stand');
  await office.send('Speichern', { 'Jetzt: geplant': 'Beginnen', Seit: '2026-11-22' });
  await office.follow('Einschätzung');
  await office.send('Speichern', { 'Wird es getan?': 'läuft', 'Beleg für Umsetzung': 'Zwei Kurse haben begonnen.' });
  await office.sees('Beleg: Zwei Kurse haben begonnen.');
}

async function publishReport(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Berichte');
  await office.send('Bericht beginnen', { Titel: 'Bericht des ersten Tages' });
  await office.send('Texte speichern', { Vorwort: 'Was an einem Tag entstanden ist.' });
  await office.send('Zur Freigabe geben');
  const head = await walk.window('leitung');
  await head.menu('Berichte');
  await head.follow(/Bericht des ersten Tages/);
  await head.send(/[Gg]enehmigen|[Ff]reigeben/);
  await office.menu('Berichte');
  await office.follow(/Bericht des ersten Tages/);
  await office.send(/eröffentlichen/);
}

/** The Arabic card says what became of it. */
async function readReceipt(walk: Walk): Promise<void> {
  const newcomer = await walk.window('newcomer', 'ar');
  await newcomer.arrive('/ar');
  await newcomer.send('عرض', { 'هل لديك إيصال؟': walk.note('receipt') });
  await newcomer.sees('Z1.2', 'M-121', 'Zu jedem Kurs am Abend fährt ein Bus');
}

export const deciding: readonly Step[] = [
  { title: 'the head approves, the council adopts the concept', run: decide },
  { title: 'the time to comment is over', run: closePeriod },
  { title: 'a measure is paid from the grant', run: payMeasure },
  { title: 'a measure begins, with a light', run: setLights },
  { title: 'the receipt of the Arabic card says what became of it', run: readReceipt },
  { title: 'a report is approved and published', run: publishReport },
];
