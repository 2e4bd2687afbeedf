import * as client from 'openid-client';

/** A directory of accounts that speaks OpenID Connect. */
export interface Directory {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What one journey to the directory and back needs; travels in a sealed cookie, never in an address. */
export interface Journey {
  state: string;
  nonce: string;
  verifier: string;
}

export interface DirectoryPerson {
  issuer: string;
  subject: string;
  email: string | undefined;
  emailVerified: boolean;
  name: string | undefined;
}

const patience = 8;
/** Seconds. */
const againWithin = 300;
const freshFor = 10 * 60_000;
const known = new Map<string, { discovered: Promise<client.Configuration>; at: number }>();

/** The directory's own description of itself, fetched at most every ten minutes; a failed fetch is tried again. */
async function describe({ issuer, clientId, clientSecret }: Directory): Promise<client.Configuration> {
  const key = `${issuer} ${clientId} ${clientSecret}`;
  const before = known.get(key);
  if (before && performance.now() - before.at < freshFor) return before.discovered;
  const url = new URL(issuer);
  // Plain http only to our own machine, where a directory is tried out.
  const isOwnMachine = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const execute = isOwnMachine && url.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  const discovered = client.discovery(url, clientId, undefined, client.ClientSecretPost(clientSecret), {
    execute,
    timeout: patience,
  });
  known.set(key, { discovered, at: performance.now() });
  discovered.catch(() => known.delete(key));
  return discovered;
}

/** Where to send the browser, and what to remember until it comes back. `again` makes the directory ask anew. */
export async function beginJourney(
  directory: Directory,
  redirectUri: string,
  options: { again?: boolean } = {},
): Promise<{ href: string; journey: Journey }> {
  const config = await describe(directory);
  const journey = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const href = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    ...(options.again ? { prompt: 'login', max_age: '0' } : {}),
  }).href;
  return { href, journey };
}

/** Who came back; undefined where anything does not fit (state, nonce, signature, code, time). */
export async function endJourney(
  directory: Directory,
  cameBack: URL,
  journey: Journey,
  options: { again?: boolean } = {},
): Promise<DirectoryPerson | undefined> {
  try {
    const config = await describe(directory);
    const tokens = await client.authorizationCodeGrant(config, cameBack, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
      // They must prove anew who they are: an old sign-in over there does not count.
      ...(options.again ? { maxAge: againWithin } : {}),
    });
    const claims = tokens.claims();
    if (!claims) return undefined;
    // Some directories put the address into the id token, others only behind the userinfo address.
    const more =
      claims.email === undefined ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: textOf(more.email),
      emailVerified: more.email_verified === true,
      name: textOf(more.name),
    };
  } catch {
    // A refusal there, a forged address, a machine that is down: for the person at the door it is all the same.
    return undefined;
  }
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}

/** Does a directory answer under this address? */
export async function answers(directory: Directory): Promise<boolean> {
  try {
    await describe(directory);
    return true;
  } catch {
    return false;
  }
}
