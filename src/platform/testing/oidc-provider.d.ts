/** The part of the package that the tests use; it brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  interface Configuration {
    clients: readonly Record<string, unknown>[];
    claims: Record<string, readonly string[]>;
    features: Record<string, { enabled: boolean }>;
    cookies: { keys: readonly string[] };
    findAccount(context: unknown, sub: string): { accountId: string; claims(): Promise<{ sub: string }> };
    interactions: { url(context: unknown, interaction: { uid: string }): string };
  }

  // biome-ignore lint/style/noDefaultExport: the package exports so
  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    Grant: new (about: {
      accountId: string;
      clientId: string;
    }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ prompt: { name: string }; session?: { accountId: string } }>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  }
}
