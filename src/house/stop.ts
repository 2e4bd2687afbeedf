/** Resolves at the first SIGINT, SIGTERM or SIGHUP; a second one ends the process at once. */
export function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let isStopping = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // The embedded database notices that we are gone and shuts down in good order.
        if (isStopping) process.exit(130);
        isStopping = true;
        resolve(signal);
      });
    }
  });
}
