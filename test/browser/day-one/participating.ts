import type { Step, Walk } from './walk.ts';
import type { Walker } from './walker.ts';

const goal = 'Wer arbeitet, kann abends Deutsch lernen';
const measure = 'Deutschkurse am Abend';
const wish = 'Am Samstag hätten auch Menschen im Schichtdienst Zeit.';
const doubt = 'Die Kurse am Abend sollen in jeder Kommune stattfinden.';

/** The draft that is being written, as the office finds it. */
async function openDraft(office: Walker): Promise<void> {
  await office.menu('Konzept');
}

async function openForAll(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await openDraft(office);
  await office.send('Zur Beteiligung öffnen');
}

/** From the first page of the county to the draft, its field, its goal, and for the second guest to a measure. */
async function commentOnDraft(walk: Walk): Promise<void> {
  for (const { who, path, words } of [
    { who: 'guest', path: ['Sprache', goal], words: wish },
    { who: 'neighbour', path: ['Sprache', goal, measure], words: doubt },
  ]) {
    const guest = await walk.window(who);
    await guest.arrive('/de');
    await guest.follow('Schreiben');
    await guest.follow('Entwurf lesen');
    for (const name of path) await guest.follow(new RegExp(name));
    await guest.follow('Dazu etwas sagen');
    await guest.send('Abschicken', { 'Worum geht es?': 'Eine Idee', 'Ihr Text': words });
    await guest.sees(/Beleg/);
  }
}

async function openComments(office: Walker): Promise<void> {
  await openDraft(office);
  await office.follow('Kommentare öffnen');
}

/** The office lets everybody read both; the second guest agrees with the first. */
async function publishAndAgree(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await openComments(office);
  await office.send('Veröffentlichen');
  await office.send('Veröffentlichen');
  const neighbour = await walk.window('neighbour');
  await neighbour.arrive('/de');
  await neighbour.follow('Schreiben');
  await neighbour.follow('Was andere sagen');
  const card = neighbour.main.locator('li').filter({ hasText: wish });
  await neighbour.send('Das sehe ich auch so', {}, card);
  await neighbour.sees('Eine Person sieht das auch so');
}

async function answerComments(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await openComments(office);
  for (const answer of ['Danke. Den Samstag nehmen wir auf.', 'Danke. Kurse gibt es bald in jeder Kommune.']) {
    await office.follow('Beantworten');
    await office.send('Antworten', { 'Was wird daraus?': 'In den Entwurf übernommen', Antwort: answer });
  }
  await office.sees(/2\s+von 2/);
}

/** An organisation is asked by mail, and writes behind its link without an account. */
async function giveStatement(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await openDraft(office);
  await office.follow('Um Stellungnahmen bitten');
  await office.send('Einladungen abschicken', { Einzelne: 'Frauentreff International' });
  const organisation = await walk.window('organisation');
  await organisation.arrive(await walk.linkFromMail('treff@frauen.example'));
  await organisation.send('Stellungnahme abgeben', {
    Wortlaut: 'Die Kurse brauchen eine Betreuung für Kinder, auch am Samstag.',
    'Die Stellungnahme darf': true,
  });
  await organisation.sees('Vielen Dank');
}

async function answerStatement(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await openDraft(office);
  await office.follow('Zu den Stellungnahmen');
  await office.follow('Frauentreff International');
  await office.send('Punkt aufnehmen', {
    'Was gesagt wird': 'Eine Betreuung für Kinder auch am Samstag.',
    'Worum es geht': 'Kinderbetreuung während der Kurse',
  });
  await office.follow(/Eine Betreuung für Kinder/);
  await office.send('Antwort speichern', {
    'Was daraus wird': 'übernommen',
    Grund: 'Die Betreuung gilt für alle Kurse, auch am Samstag.',
  });
  await office.send('Antworten veröffentlichen');
  const organisation = await walk.window('organisation');
  await organisation.arrive(await walk.linkFromMail('treff@frauen.example'));
  await organisation.sees('Die Betreuung gilt für alle Kurse');
}

export const participating: readonly Step[] = [
  { title: 'the draft is open to everybody', run: openForAll },
  { title: 'two guests comment on a goal and a measure of the draft', run: commentOnDraft },
  { title: 'both comments become public, somebody agrees', run: publishAndAgree },
  { title: 'both comments get an answer', run: answerComments },
  { title: 'an organisation gives a statement behind its link', run: giveStatement },
  { title: 'its point gets an answer that it reads', run: answerStatement },
];
