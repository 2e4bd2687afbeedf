import type { Step, Walk } from './walk.ts';

/** Two comments on the draft and their answers. */
async function commentOnDraft(_walk: Walk): Promise<void> {
  // Filled where a draft can be commented on.
}

async function adopt(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Konzept');
  await office.send('Zur Beteiligung öffnen');
  await office.send('Dem Kreistag vorlegen');
  await office.send('Beschluss eintragen', { 'Beschlossen am': '2026-11-22', 'Beschlossen von': 'Kreistag' });
  await office.sees('beschlossen');
}

async function payMeasure(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Geld');
  await office.follow(/Vielfaltszentrum/);
  await office.follow('Zuordnen');
  await office.send('Zuordnen', { Maßnahme: 'M-111', Euro: '5.000' });
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
  { title: 'comments on the draft, and answers', run: commentOnDraft },
  { title: 'the council adopts the concept', run: adopt },
  { title: 'a measure is paid from the grant', run: payMeasure },
  { title: 'a measure begins, with a light', run: setLights },
  { title: 'the receipt of the Arabic card says what became of it', run: readReceipt },
  { title: 'a report is approved and published', run: publishReport },
];
