import { createTransport } from 'nodemailer';
import type { MailRow } from './data.ts';

/** What a mail server is given. */
type Letter = Pick<MailRow, 'id' | 'toEmail' | 'fromName' | 'subject' | 'body' | 'language'>;

/** What became of one try. `isFinal`: the server will never take this mail (no such address, refused). */
export type PostOutcome = { ok: true } | { ok: false; isFinal: boolean; reason: string };

/** Hands mails to a mail server. */
export interface Postman {
  send(mail: Letter): Promise<PostOutcome>;
  close(): void;
}

/**
 * A postman for an SMTP server, `smtps://user:password@host:465`. `from` is the sender's address; without it the user
 * of the server, where that is an address, or `noreply@host`.
 */
export function smtpPostman(url: string, from: string | undefined): Postman {
  const server = new URL(url);
  const sender = from ?? senderOf(server);
  const transport = createTransport({
    host: server.hostname,
    port: Number(server.port || (server.protocol === 'smtps:' ? 465 : 587)),
    secure: server.protocol === 'smtps:',
    ...(server.username
      ? { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }
      : {}),
    pool: true,
    maxConnections: 2,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from: { name: mail.fromName, address: sender },
          to: { name: '', address: mail.toEmail },
          subject: mail.subject,
          text: mail.body,
          // The same for every try, so that a mailbox can tell a repetition.
          messageId: `<${mail.id}@${sender.split('@')[1] ?? 'localhost'}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
        });
        return { ok: true };
      } catch (error) {
        return refusal(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

interface SmtpError extends Error {
  responseCode?: number;
  code?: string;
}

/** Codes from 500 on are the server's final word; what it says may quote the address and is not kept. */
function refusal(error: SmtpError): PostOutcome {
  const isFinal = (error.responseCode ?? 0) >= 500;
  const reason = error.responseCode ? `the mail server answered ${error.responseCode}` : (error.code ?? 'unknown');
  return { ok: false, isFinal, reason };
}

function senderOf(server: URL): string {
  const user = decodeURIComponent(server.username);
  return user.includes('@') ? user : `noreply@${server.hostname}`;
}
