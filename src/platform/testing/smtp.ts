import { createServer, type Socket } from 'node:net';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and body as they came over the wire. */
  raw: string;
}

/** What the server answers to a recipient: 250 takes the mail. */
export type Answer = '250 OK' | '451 Try again later' | '550 No such mailbox';

export interface SmtpSink {
  url: string;
  received: ReceivedMail[];
  answer(next: Answer): void;
  close(): Promise<void>;
}

/** A mail server on this machine that takes mails and keeps them for the test to look at. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  let recipientAnswer: Answer = '250 OK';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, received, () => recipientAnswer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    answer: (next) => {
      recipientAnswer = next;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** The few words of SMTP (RFC 5321) that a sender uses. */
function converse(socket: Socket, received: ReceivedMail[], recipientAnswer: () => Answer): void {
  let mail: ReceivedMail = { from: '', to: [], raw: '' };
  let isData = false;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const command = (line: string) => {
    if (/^(EHLO|HELO) /i.test(line)) say('250 sink');
    else if (/^MAIL FROM:/i.test(line)) {
      mail = { from: line.slice(10), to: [], raw: '' };
      say('250 OK');
    } else if (/^RCPT TO:/i.test(line)) {
      if (recipientAnswer() === '250 OK') mail.to.push(line.slice(8).replace(/[<>]/g, ''));
      say(recipientAnswer());
    } else if (/^DATA/i.test(line)) {
      isData = true;
      say('354 Go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 Bye\r\n');
    else say('250 OK');
  };
  const take = (line: string) => {
    if (!isData) command(line);
    else if (line === '.') {
      isData = false;
      received.push(mail);
      say('250 Taken');
    } else mail.raw += `${line.replace(/^\.\./, '.')}\n`;
  };
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    const lines = `${rest}${bytes.toString('utf8')}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
  say('220 sink');
}
