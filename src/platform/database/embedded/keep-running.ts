import type { EmbeddedLog, Server } from './server.ts';

/** At most this many deaths within a minute are answered with a new start. */
const MOST_RESTARTS = 5;

/** A server that is started again when it dies, until it is let go. */
export interface Watched {
  readonly pid: number;
  /** No more restarts; returns the server that runs now, undefined if none could be started. */
  letGo(): Promise<Server | undefined>;
}

/** Starts a server and starts it again when it dies: one killed process must not close the county. */
export async function keepRunning(start: () => Promise<Server>, log: EmbeddedLog): Promise<Watched> {
  let server = await start();
  let next: Promise<Server | undefined> = Promise.resolve(server);
  let isWanted = true;
  let deaths: number[] = [];

  async function startAgain(): Promise<Server | undefined> {
    deaths = [...deaths.filter((moment) => moment > Date.now() - 60_000), Date.now()];
    if (deaths.length > MOST_RESTARTS) {
      log.error('the database keeps dying; it is not started again');
      return undefined;
    }
    log.error('the database died; starting it again');
    server = await start();
    watch();
    return server;
  }

  function watch(): void {
    void server.ended.then(() => {
      if (!isWanted) return;
      next = startAgain().catch((error: Error) => {
        log.error(`the database could not be started again: ${error.message}`);
        return undefined;
      });
    });
  }

  watch();
  return {
    get pid() {
      return server.pid;
    },
    letGo: () => {
      isWanted = false;
      return next;
    },
  };
}
