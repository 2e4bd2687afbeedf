import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { CannotStart } from '../database/embedded/cannot-start.ts';
import { clientOf } from './client.ts';
import { safeHeaders } from './headers.ts';

/** What a running server needs to answer. */
export interface ListenOptions {
  readonly port: number;
  readonly address: string;
  /** Number of own proxies in front, whose `X-Forwarded-For` counts. */
  readonly trustProxy: number;
  answer(request: Request, client: string): Promise<Response>;
  /** Answers what needs no thought, or says false. */
  fast?(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
}

/** A server that takes connections. */
export interface Listening {
  /** The port it got; differs from the wanted one only if that was 0. */
  readonly port: number;
  /** Takes no new connections, lets running requests end (at most `patience` ms), then closes. */
  close(patience: number): Promise<void>;
}

/** Takes connections until closed. Throws CannotStart if the port is taken or forbidden. */
export async function listen(options: ListenOptions): Promise<Listening> {
  let running = 0;
  const fetch = async (request: Request, env: unknown) => {
    const { incoming } = env as HttpBindings;
    running += 1;
    try {
      return await options.answer(
        request,
        clientOf(forwardedFor(incoming), incoming.socket.remoteAddress, options.trustProxy),
      );
    } finally {
      running -= 1;
    }
  };
  const ordinary = getRequestListener(fetch);
  const server = createServer((incoming, outgoing) => {
    // No request can be made of it, and nobody needs to hear what they sent.
    if (incoming.method === 'TRACE') refuseTrace(outgoing);
    else if (!options.fast?.(incoming, outgoing)) void ordinary(incoming, outgoing);
  });
  await bind(server, options);
  return {
    port: (server.address() as AddressInfo).port,
    close: (patience) => drain(server, () => running, patience),
  };
}

/**
 * Whether the address can be had, before a first start spends half a minute on a county that nobody could reach. Throws
 * CannotStart as `listen` does.
 */
export async function tryPort({ port, address }: Pick<ListenOptions, 'port' | 'address'>): Promise<void> {
  const server = createServer();
  await bind(server, { port, address });
  await new Promise((resolve) => server.close(resolve));
}

function refuseTrace(outgoing: ServerResponse): void {
  outgoing.writeHead(405, { ...safeHeaders(false), allow: 'GET, HEAD, POST, DELETE' }).end();
}

function forwardedFor(incoming: IncomingMessage): string {
  const header = incoming.headers['x-forwarded-for'];
  return Array.isArray(header) ? header.join(',') : (header ?? '');
}

function bind(server: Server, { port, address }: Pick<ListenOptions, 'port' | 'address'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port, address)));
    server.listen(port, address, () => resolve());
  });
}

function explained(error: NodeJS.ErrnoException, port: number, address: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port} ist schon belegt. Bitte mit --port einen anderen wählen, zum Beispiel --port ${port + 1}.`,
      `Port ${port} is already in use. Choose another one with --port, for example --port ${port + 1}.`,
    );
  }
  if (error.code === 'EACCES') {
    return new CannotStart(
      `Port ${port} darf nur der Administrator öffnen. Bitte einen ab 1024 wählen und einen Proxy davorstellen.`,
      `Only the administrator may open port ${port}. Choose one from 1024 on and put a proxy in front.`,
    );
  }
  return new CannotStart(
    `Auf ${address}:${port} lässt sich nicht lauschen: ${error.message}`,
    `Cannot listen on ${address}:${port}: ${error.message}`,
  );
}

async function drain(server: Server, running: () => number, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const deadline = Date.now() + patience;
  while (running() > 0 && Date.now() < deadline) {
    server.closeIdleConnections();
    await wait(20);
  }
  // A last answer may still be on its way into the socket.
  await wait(20);
  server.closeIdleConnections();
  if (running() > 0) server.closeAllConnections();
  await Promise.race([closed, wait(500, undefined, { ref: false }).then(() => server.closeAllConnections())]);
}
