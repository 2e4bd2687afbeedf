import { listNodes } from '#modules/thread/index.ts';
import { type Command, UsageError } from '#platform/commands/command.ts';
import { listFailedJobs, listWorkload, retryFailedJobs } from '#platform/jobs/state.ts';
import { countMail, findHold, listMail, listUnsentTo, releaseMail } from '#platform/mail/data.ts';
import { isIndexed } from '#platform/search/search.ts';
import { knowsAllLetters, rewriteTexts } from '#platform/search/upkeep.ts';
import { indexAnew, lettersMissing } from './index-anew.ts';
import { indexNode } from './indexing.ts';

const listJobs: Command = {
  name: 'jobs list',
  summary: 'what waits, what runs, what failed and why',
  usage: 'bin/ops jobs list [--county SLUG]',
  async run({ db, print }) {
    for (const load of await listWorkload(db)) {
      print(`${load.job.padEnd(24)} ${load.waiting} waiting, ${load.active} running, ${load.failed} failed`);
    }
    for (const failed of await listFailedJobs(db)) {
      print(`${failed.id}  ${failed.job}  ${failed.failedAt.toISOString()}  ${failed.tries} tries  ${failed.reason}`);
    }
  },
};

const retryJobs: Command = {
  name: 'jobs retry',
  summary: 'lets failed jobs run once more',
  usage: 'bin/ops jobs retry all | ID … [--county SLUG]',
  async run({ db, words, print }) {
    if (words.length === 0) throw new UsageError('which jobs? their ids, or all');
    const failed = (await listFailedJobs(db, 10_000)).map((job) => job.id);
    const ids = words[0] === 'all' ? failed : failed.filter((id) => words.includes(id));
    await retryFailedJobs(db, ids);
    print(`${ids.length} of ${failed.length} failed jobs run again`);
  },
};

const mailState: Command = {
  name: 'mail list',
  summary: 'how many mails wait, were sent, failed; and why those failed',
  usage: 'bin/ops mail list [--county SLUG]',
  async run({ db, print }) {
    const { queued, sent, failed } = await countMail(db);
    print(`${queued} waiting, ${sent} sent, ${failed} failed`);
    const hold = await findHold(db);
    if (hold) print(`held since ${hold.since.toISOString()}: ${hold.reason}`);
    for (const mail of await listMail(db, { state: 'failed' })) {
      print(`${mail.id}  ${mail.queuedAt.toISOString()}  ${mail.tries} tries  ${mail.failure ?? ''}`);
    }
  },
};

const showMail: Command = {
  name: 'mail show',
  summary: 'the mails to one address that have not left the house, with their links',
  usage: 'bin/ops mail show ADDRESS [--county SLUG]      (newest first)',
  async run({ db, words, print }) {
    const [address] = words;
    if (address === undefined) throw new UsageError('whose mails? their address');
    for (const { queuedAt, toEmail, subject, body } of await listUnsentTo(db, address)) {
      print(`${queuedAt.toISOString()}  ${toEmail}  ${subject}\n\n${body}\n`);
    }
  },
};

const sendAgain: Command = {
  name: 'mail release',
  summary: 'lets a restored copy send mails, once it is the county that people use',
  usage: 'bin/ops mail release --county SLUG',
  async run({ db, print }) {
    print((await releaseMail(db)) ? 'mails leave from now on' : 'mails were not held');
  },
};

const completeSearch: Command = {
  name: 'search index',
  summary: 'makes findable what the thread knows and the search does not',
  usage: 'bin/ops search index [--county SLUG]',
  async run({ db, print }) {
    const { nodes } = await listNodes(db, { limit: 1_000_000, withDrafts: true });
    let missing = 0;
    for (const node of nodes) {
      if (await isIndexed(db, node)) continue;
      await indexNode(db, node);
      missing += 1;
    }
    print(`${missing} of ${nodes.length} things were missing`);
  },
};

const rebuildSearch: Command = {
  name: 'search rebuild',
  summary: 'indexes everything anew: after another major version of PostgreSQL came over the same files',
  usage: 'bin/ops search rebuild [--county SLUG]',
  async run({ db, county, print }) {
    const { missing, all } = await indexAnew(db);
    print(`${await rewriteTexts(db)} texts written again; ${missing} of ${all} things were missing`);
    if (!(await knowsAllLetters(db))) print(lettersMissing([county.slug]));
  },
};

export const houseCommands: readonly Command[] = [
  listJobs,
  retryJobs,
  mailState,
  showMail,
  sendAgain,
  completeSearch,
  rebuildSearch,
];
