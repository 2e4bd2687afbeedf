import { answerFaults, isRefused, ownFaults, pageFaults, refusedIn } from './contradictions/page.ts';
import { leaks } from './contradictions/public.ts';
import type { Fields, Resident } from './county.ts';
import { fill, type Manner, pressed } from './fill.ts';
import { type DrawnForm, formsOf, linksOf, untouched } from './markup.ts';
import { contradict, type OpenForm, type Simulation } from './simulation.ts';
import { actOf, neverSent } from './wishes.ts';

const mostLeftOpen = 40;

/** Somebody opens a page and does something there, in one of the ways in which people do things. */
export async function act(simulation: Simulation): Promise<void> {
  const { chance, people, leftOpen, wishes, doors } = simulation;
  if (leftOpen.length > 0 && chance.happens(0.1)) return sendWhatWasLeftOpen(simulation);
  const wish = chance.happens(0.6)
    ? wishes.next(chance, [...new Set(people.map(({ role }) => role))], doors.seenBy)
    : undefined;
  // Most is done by the coordination; everybody else comes now and then.
  const isMost = chance.happens(0.5);
  const role = wish?.role ?? (isMost ? 'coordinator' : undefined);
  const who = chance.oneOf(role ? people.filter((one) => one.role === role) : people);
  if (!who) return;
  const seen = wish ? await seek(simulation, who, wish.act) : await choose(simulation, who);
  if (seen === undefined) return;
  const { address, html, forms } = seen;
  doors.hasForm(who.role, address, forms.length > 0);
  const wished = forms.filter((form) => actOfForm(form) === wish?.act);
  const fresh = forms.filter((form) => wishes.isOpen(actOfForm(form)));
  const form = chance.oneOf(wished.length > 0 ? wished : fresh.length > 0 && chance.happens(0.7) ? fresh : forms);
  if (form && chance.happens(0.9)) await use(simulation, { who, page: address, form });
  else await followALink(simulation, who, address, html);
}

/** A page that somebody has before them, with the forms that they may send there. */
interface Seen {
  address: string;
  html: string;
  forms: DrawnForm[];
}

/** So many pages somebody looks through who wants to do something nobody did yet. */
const mostPagesSought = 3;

/** Goes towards a form, page by page; gives the page that has it, or the last one. */
async function seek(simulation: Simulation, who: Resident, wished: string): Promise<Seen | undefined> {
  const { doors, chance } = simulation;
  let seen: Seen | undefined;
  for (let page = 0; page < mostPagesSought; page += 1) {
    const next = await look(simulation, who, doors.towards(who.role, wished, chance));
    seen = next ?? seen;
    if (next?.forms.some((form) => actOfForm(form) === wished)) return next;
  }
  return seen;
}

const choose = (simulation: Simulation, who: Resident) =>
  look(simulation, who, simulation.doors.choose(who.role, simulation.chance));

async function look(simulation: Simulation, who: Resident, address: string | undefined): Promise<Seen | undefined> {
  const html = address === undefined ? '' : await open(simulation, who, address, 'known');
  if (address === undefined || html === '') return undefined;
  const drawn = formsOf(html).flatMap((form) => pressed(form, simulation.chance) ?? []);
  return { address, html, forms: drawn.filter(({ action }) => !neverSent.some(([never]) => never.test(action))) };
}

const actOfForm = ({ action, controls }: DrawnForm) =>
  actOf(
    action,
    controls.some(({ name, values }) => name === '_method' && values.includes('delete')),
  );

/** A link of a page that was just drawn must open for whoever sees it. */
async function followALink(simulation: Simulation, who: Resident, address: string, html: string): Promise<void> {
  const link = simulation.chance.oneOf(linksOf(html, address).filter((one) => !/\/-\/|abmelden/.test(one)));
  if (link) await open(simulation, who, link, 'shown', address);
}

/** Opens a page, looks at it closely and remembers where it leads; gives nothing where it did not open. */
async function open(
  simulation: Simulation,
  who: Resident,
  address: string,
  how: 'known' | 'shown',
  from = '',
): Promise<string> {
  const { county, doors } = simulation;
  const answer = await county.get(address, who);
  const text = await answer.text();
  noteErrors(simulation, `${who.role} opens ${address}`);
  if (answer.status >= 400 && how === 'shown' && answer.status !== 429)
    contradict(simulation, 'a link that is shown opens', `${who.role}: ${from} leads to ${address}: ${answer.status}`);
  const isPage = answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('text/html');
  if (!isPage) {
    doors.forget(who.role, address);
    return '';
  }
  for (const fault of pageFaults(text)) contradict(simulation, 'a page says only what it knows', `${address} ${fault}`);
  if (who.role === 'guest') simulation.kept.note(address);
  if (who.role === 'guest')
    for (const leak of await leaks(county.db, text, simulation.people, address))
      contradict(simulation, 'nothing unpublished is public', `${address} ${leak}`);
  doors.note(who.role, linksOf(text, address));
  noteIds(simulation, text);
  const acts = formsOf(text).flatMap((form) => form.buttons.map(({ action }) => actOfForm({ ...form, action }) ?? ''));
  doors.noteForms(who.role, address, acts);
  return text;
}

function noteIds({ ids }: Simulation, html: string): void {
  for (const { name, options } of formsOf(html).flatMap(({ controls }) => controls)) {
    const found = options.filter((option) => /^[0-9a-f]{8}-/.test(option));
    if (found.length > 0) ids.set(name, [...new Set([...(ids.get(name) ?? []), ...found])].slice(-80));
  }
}

/** Sends a form in one of the ways in which forms are sent. */
async function use(simulation: Simulation, before: OpenForm): Promise<void> {
  const { chance, leftOpen, people } = simulation;
  const opened = await searched(simulation, before);
  const fields = filled(simulation, opened.form);
  const way = chance.next();
  if (way < 0.1) leftOpen.splice(0, leftOpen.length < mostLeftOpen ? 0 : 1, opened);
  else if (way < 0.2) await sendTwice(simulation, opened, fields);
  else if (way < 0.3) {
    const others = people.filter(({ role, name }) => role === opened.who.role && name !== opened.who.name);
    await sendTogether(simulation, opened, fields, chance.oneOf(others) ?? opened.who);
  } else if (way < 0.35) {
    simulation.county.restart();
    await sendFresh(simulation, opened, fields);
  } else await sendFresh(simulation, opened, fields);
}

function filled(simulation: Simulation, form: DrawnForm): Fields {
  const { chance, ids, county } = simulation;
  // Whoever wants something done for the first time mostly takes care.
  const luck = chance.next() * (simulation.wishes.isOpen(actOfForm(form)) ? 0.8 : 1);
  const manner: Manner = luck < 0.7 ? 'plausible' : luck < 0.82 ? 'untouched' : luck < 0.92 ? 'gaps' : 'nonsense';
  return fill(form, manner, chance, { now: county.clock.now, ids });
}

/** A form that was drawn a moment ago, with nobody in between: its page answers it, one way or the other. */
async function sendFresh(simulation: Simulation, opened: OpenForm, fields: Fields): Promise<void> {
  const { who, form, page } = opened;
  const { chance } = simulation;
  const answer = await send(simulation, who, form.action, fields);
  const text = await answer.text();
  for (const fault of answerFaults(answer.status, text, fields, form))
    contradict(simulation, 'a form that is drawn is answered', `${who.role} on ${page}: ${form.action} ${fault}`);
  if (isUntouched(form, fields))
    for (const fault of ownFaults(answer.status, text, fields, form))
      contradict(simulation, 'a form takes what it holds', `${who.role} on ${page}: ${form.action} ${fault}`);
  if (answer.status === 422 && chance.happens(0.75)) await mend(simulation, opened, text);
  const location = answer.status === 303 ? answer.headers.get('location') : null;
  if (location?.startsWith('/')) {
    const there = location.split('#')[0] ?? location;
    await open(simulation, who, there, 'shown', `${form.action} (sent)`);
  }
}

/** So often somebody tries again who is told what is wrong. */
const mostMended = 3;

/** Whoever reads what is wrong fills that in anew and sends once more, as long as something is said to be wrong. */
async function mend(simulation: Simulation, { who, form }: OpenForm, refusal: string): Promise<void> {
  const { chance, ids, county } = simulation;
  let text = refusal;
  for (let times = 0; times < mostMended; times += 1) {
    const again = sameForm(text, form);
    const drawn = again && pressed({ ...again, buttons: buttonsLike(again, form) }, chance);
    if (!drawn) return;
    const wrong = refusedIn(text);
    // Whoever confirmed long ago who they are does so again.
    if (text.includes('"/anmelden/erneut')) simulation.county.signIn(who);
    const sent = fill(drawn, 'plausible', chance, { now: county.clock.now, ids });
    const kept = untouched(drawn);
    for (const { name } of drawn.controls) if (!isRefused(name, wrong) && kept[name]?.join('')) sent[name] = kept[name];
    const answer = await send(simulation, who, drawn.action, sent);
    if (answer.status !== 422) return;
    text = await answer.text();
  }
}

/** The form of a page that takes the same to the same address; a list has one for each of its rows, and one to remove. */
function sameForm(html: string, form: DrawnForm): DrawnForm | undefined {
  const methodOf = ({ controls }: DrawnForm) => controls.find(({ name }) => name === '_method')?.values.join() ?? '';
  const namesOf = ({ controls }: DrawnForm) => controls.map(({ name }) => name);
  const own = new Set(namesOf(form));
  const common = (one: DrawnForm) => namesOf(one).filter((name) => own.has(name)).length;
  return formsOf(html)
    .filter((one) => [one.action, ...one.buttons.map(({ action }) => action)].includes(form.action))
    .filter((one) => methodOf(one) === methodOf(form))
    .sort((one, other) => common(other) - common(one))[0];
}

/** So many fields of a form somebody searches through. */
const mostSearched = 3;

/** Where many can be chosen, somebody looks for some words first: the page comes again with what it found. */
async function searched(simulation: Simulation, opened: OpenForm): Promise<OpenForm> {
  const { chance, wishes } = simulation;
  let form = opened.form;
  if (!wishes.isOpen(actOfForm(form)) && chance.happens(0.7)) return opened;
  const open = form.controls.filter(({ name }) => name.startsWith('_find-')).map(({ name }) => name.slice(6));
  for (const field of open.slice(0, mostSearched)) {
    const known = form.controls.find(({ name }) => name === field);
    if (known?.values.join('') || (known?.options.length ?? 0) > 1 || chance.happens(0.2)) continue;
    const words = chance.oneOf(['a', 'b', 'k', 'm', 's', 'z', 'l', 'e']) ?? '';
    const asked = { ...untouched(form), _find: [field], [`_find-${field}`]: [words] };
    const answer = await simulation.county.post(form.action, asked, opened.who);
    noteErrors(simulation, `${opened.who.role} searches in ${form.action}`);
    const again = answer.status === 303 ? undefined : sameForm(await answer.text(), form);
    const drawn = again && pressed({ ...again, buttons: buttonsLike(again, form) }, chance);
    if (drawn) form = drawn;
  }
  return { ...opened, form };
}

const buttonsLike = ({ buttons }: DrawnForm, { action }: DrawnForm) =>
  buttons.filter((button) => button.action === action);

const isUntouched = (form: DrawnForm, fields: Fields) =>
  form.controls.every(({ name, values }) => name.startsWith('_') || (fields[name] ?? []).join() === values.join());

async function sendTwice(simulation: Simulation, { who, form }: OpenForm, fields: Fields): Promise<void> {
  const once = () => send(simulation, who, form.action, fields);
  await simulation.county.atOnce(simulation.chance.whole(1, 40), once, once);
}

async function sendTogether(simulation: Simulation, opened: OpenForm, fields: Fields, other: Resident): Promise<void> {
  const { who, form } = opened;
  const others = filled(simulation, form);
  await simulation.county.atOnce(
    simulation.chance.whole(1, 40),
    () => send(simulation, who, form.action, fields),
    () => send(simulation, other, form.action, others),
  );
}

async function sendWhatWasLeftOpen(simulation: Simulation): Promise<void> {
  const { leftOpen, chance } = simulation;
  const [opened] = leftOpen.splice(chance.whole(0, leftOpen.length - 1), 1);
  if (opened) await send(simulation, opened.who, opened.form.action, filled(simulation, opened.form));
}

async function send(simulation: Simulation, who: Resident, action: string, fields: Fields): Promise<Response> {
  const { county, acts, wishes } = simulation;
  const answer = await county.post(action, fields, who);
  const act = actOf(action, fields._method?.[0] === 'delete');
  if (answer.status === 303 && act) wishes.taken(act);
  const wrong = answer.status === 422 ? wrongIn(await answer.clone().text()) : [];
  acts.push({ at: county.clock.now, who: who.name, what: action, fields, status: answer.status, wrong });
  noteErrors(simulation, `${who.role} sends ${action}`);
  return answer;
}

/** Which fields a refusal names, and its words. */
function wrongIn(html: string): string[] {
  const refused = refusedIn(html);
  const [, words = ''] = /<section class="qs-errors"[^>]*>([\s\S]*?)<\/section>/.exec(html) ?? [];
  return refused.length > 0
    ? refused
    : [
        words
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, 120),
      ];
}

/** Whatever the app could not explain is a contradiction. */
export function noteErrors(simulation: Simulation, doing: string): void {
  for (const error of simulation.county.errors.splice(0))
    contradict(simulation, 'nothing unexpected happens', `${doing}: ${error}`);
}
