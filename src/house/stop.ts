/** Resolves at the first SIGINT, SIGTERM or SIGHUP; a second one ends the process at once. */
export function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // The embedded database notices that we are gone and shuts down in good order.
        if (asked) process.exit(130);
        asked = true;
        resolve(signal);
      });
    }
  });
}
