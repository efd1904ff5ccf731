import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server was handed it. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** As it came over the wire. */
  readonly raw: string;
}

/** A real SMTP server on this machine, with a mailbox of everything that it has taken. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly mailbox: ReceivedMail[];
  /** Resolves when it has taken so many, and takes them out of the mailbox. */
  takeOut(count: number): Promise<ReceivedMail[]>;
  /** From now on it answers so to a mail, or takes it: `undefined`. */
  answer(how: Refusal | undefined): void;
  close(): Promise<void>;
}

interface Refusal {
  /** To the recipient, or to the mail itself. */
  readonly at: 'RCPT' | 'DATA';
  readonly code: number;
  readonly text: string;
}

/** @param options whom it lets in, and whether it speaks TLS: by default everybody, without */
export async function openMailServer({
  port = 0,
  ...options
}: SMTPServerOptions & { port?: number } = {}): Promise<MailServer> {
  const mailbox: ReceivedMail[] = [];
  const taken = new EventEmitter();
  let refusal: Refusal | undefined;
  const refusedAt = (at: Refusal['at']): Error | null =>
    refusal?.at === at ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null;
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onRcptTo: (_, __, done) => {
      done(refusedAt('RCPT'));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        void simpleParser(raw).then(({ subject = '', text = '', html }) => {
          const refused = refusedAt('DATA');
          const to = envelope.rcptTo.map(({ address }) => address).join();
          if (!refused) mailbox.push({ to, subject, text, html: String(html), raw });
          done(refused);
          taken.emit('mail');
        }, done);
      });
    },
    ...options,
  });
  // A client that breaks off is what some tests are about.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mailbox,
    async takeOut(count) {
      while (mailbox.length < count) await once(taken, 'mail');
      return mailbox.splice(0);
    },
    answer: (how) => (refusal = how),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
