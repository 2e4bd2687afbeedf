import type { Step, Walk } from './walk.ts';

async function goPublic(walk: Walk): Promise<void> {
  const admin = await walk.window('admin');
  await admin.menu('Querschnitt');
  await admin.follow('Öffentlich machen');
  await admin.send('Öffentlich machen');
}

/** What a receipt says: the number of the card and the key to it. */
const receiptCode = /\b[A-Z2-9]{4}-[A-Z2-9]{3}-[A-Z2-9]{3}\b/;

async function writeIntoIdeaBox(walk: Walk): Promise<void> {
  const guest = await walk.window('guest');
  await guest.arrive('/de');
  await guest.follow('Schreiben');
  await guest.send('Abschicken', {
    'Worum geht es?': 'Eine Idee',
    'Ihr Text': 'Kurse am Abend, damit auch Menschen mit Arbeit kommen können.',
  });
  await guest.sees(receiptCode);
}

async function planConference(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Konferenzen');
  await office.follow(/planen|Neue Konferenz/);
  await office.send('Konferenz planen', { Tag: '2026-11-22', Ort: 'Bürgerhaus', 'Womit beginnen?': 'Leer' });
  for (const [room, theme] of [
    ['Deutsch am Abend', 'HF1 Sprache'],
    ['Familie und Kita', 'HF2 Leben'],
  ] as const) {
    await office.follow('Themenraum anlegen');
    await office.send('Speichern', { Thema: room, Moderation: 'Leitstelle Integration', Handlungsfelder: theme });
    walk.notes[room] = /https?:\/\/\S+\/mitreden\/\S+/.exec(await office.main.innerText())?.[0] ?? '';
    await office.follow('1. Integrationskonferenz');
  }
  await office.send('Konferenz beginnen');
}

const german = { kind: 'Worum geht es?', better: 'Das muss besser werden', text: 'Ihr Text', send: 'Abschicken' };
const arabic = { kind: 'ما الموضوع؟', better: 'هذا يجب أن يتحسن', text: 'نصّك', send: 'إرسال' };
const cards: readonly { room: string; words: string }[] = [
  { room: 'Deutsch am Abend', words: 'Ich arbeite bis sechs. Dann ist jeder Kurs vorbei.' },
  { room: 'Deutsch am Abend', words: 'Am Abend fährt kein Bus zum Kurs.' },
  { room: 'Deutsch am Abend', words: 'Im Schichtdienst brauche ich Kurse zu zwei Zeiten.' },
  { room: 'Familie und Kita', words: 'Wir warten seit einem Jahr auf einen Platz in der Kita.' },
  { room: 'Familie und Kita', words: 'Der Bescheid der Kita war schwer zu verstehen.' },
  { room: 'Familie und Kita', words: 'Niemand sagt uns, wie man einen Platz bekommt.' },
  { room: 'Familie und Kita', words: 'Es fehlt eine Stelle, die beim Suchen hilft.' },
];

/** Everybody in the hall has their own phone, and opens the address on the wall. */
async function writeCards(walk: Walk): Promise<void> {
  const guest = await walk.window('guest');
  for (const { room, words } of cards) {
    await guest.arrive(walk.note(room));
    await guest.send(german.send, { [german.kind]: german.better, [german.text]: words });
    await guest.sees(receiptCode);
  }
  const newcomer = await walk.window('newcomer', 'ar');
  await newcomer.arrive(walk.note('Deutsch am Abend'));
  await newcomer.changeLanguage('العربية');
  await newcomer.send(arabic.send, {
    [arabic.kind]: arabic.better,
    [arabic.text]: 'أعمل حتى المساء ولا توجد دورة بعد العمل.',
  });
  walk.notes['receipt'] = receiptCode.exec(await newcomer.main.innerText())?.[0] ?? '';
}

/** Cards become findings on the board; all of them have a place then. */
async function sortCards(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  await office.menu('Stimmen');
  await office.follow('Karten sortieren');
  const evening = ['Kurse am Abend', 'Ich arbeite bis sechs', 'Am Abend fährt', 'Im Schichtdienst', 'أعمل'];
  const family = ['Wir warten', 'Der Bescheid', 'Niemand sagt uns', 'Es fehlt eine Stelle'];
  for (const [title, words] of [
    ['Nach der Arbeit gibt es keinen Deutschkurs', evening],
    ['Der Weg zum Kitaplatz ist unklar', family],
  ] as const) {
    const chosen = Object.fromEntries(words.map((each) => [each, true]));
    await office.send('Neuer Befund mit diesen Karten', { ...chosen, 'Titel eines neuen Befunds': title });
  }
}

async function closeRooms(walk: Walk): Promise<void> {
  const office = await walk.window('wir');
  for (const room of ['Deutsch am Abend', 'Familie und Kita']) {
    await office.menu('Querschnitt');
    await office.menu('Konferenzen');
    await office.follow(/Integrationskonferenz/);
    await office.follow(room);
    await office.send('Erfassung beenden');
    await office.send('Raum abschließen');
  }
  await office.follow('1. Integrationskonferenz');
  await office.send('Konferenz abschließen');
}

export const listening: readonly Step[] = [
  { title: 'the county goes public', run: goPublic },
  { title: 'a guest writes into the idea box', run: writeIntoIdeaBox },
  { title: 'a conference with two rooms', run: planConference },
  { title: 'eight cards from guests, one of them in Arabic', run: writeCards },
  { title: 'cards become findings', run: sortCards },
  { title: 'the rooms close', run: closeRooms },
];
