import type { Actor } from '@kopij/editorial';
import { commandLineUserId, InviteUser } from '@kopij/identity';
import { eventOf, OutboxEventEntity, type Config } from '@kopij/platform';
import { openFeatures, type MailServer, type OpenFeatures } from '@kopij/testing';
import { Logger, type Type } from '@nestjs/common';
import { QueueRequested } from '../filling/queue-requested.js';
import { MailModule } from '../mail.module.js';
import { MailQueue } from '../queue/mail-queue.js';
import { SendMail } from '../sending/send-mail.js';

export const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

/** A newsroom that sends mail. */
export interface OpenMail extends OpenFeatures {
  /** Everything that was logged, as text. */
  readonly logged: string[];
  get<T>(provider: Type<T>): T;
  /** Invites somebody; gives their id. */
  invite(user: { name?: string; email: string; locale?: 'nl' | 'en' }): Promise<string>;
  /** Hands what was asked for to the queue, as the relay does, and sends what is due, until nothing is. */
  send(): Promise<void>;
  rows(table: string): Promise<Record<string, unknown>[]>;
}

export async function openMail(
  { url }: Pick<MailServer, 'url'>,
  changes: Partial<Config> = {},
): Promise<OpenMail> {
  const opened = await openFeatures({
    imports: [MailModule],
    changes: {
      ...{ smtpUrl: url, smtpTls: 'off', mailFrom: 'Kopij <kopij@newsroom.example>' },
      ...{ publicUrl: 'https://kopij.example', ...changes },
    },
  });
  const logged: string[] = [];
  const note = (...said: unknown[]) => void logged.push(JSON.stringify(said));
  Logger.overrideLogger({ log: note, warn: note, error: note });
  const get = <T>(provider: Type<T>): T => opened.features.get(provider, { strict: false });
  const { database } = opened;
  let delivered = 0;
  return {
    ...opened,
    logged,
    get,
    async invite({ name = 'Noor Bakker', ...user }) {
      const made = await get(InviteUser).execute(admin, { name, role: 'REPORTER', ...user });
      if (!('user' in made)) throw new Error(JSON.stringify(made));
      return made.user.id;
    },
    async send() {
      const events = await database.reader.find(OutboxEventEntity, { order: { sequence: 'ASC' } });
      for (const event of events.filter(({ sequence }) => sequence > delivered)) {
        await get(QueueRequested).deliver(eventOf(event), { id: event.id });
        delivered = event.sequence;
      }
      for (;;) {
        const claimed = await get(MailQueue).claim(5);
        if (claimed.length === 0) return;
        for (const mail of claimed) await get(SendMail).execute(mail, new AbortController().signal);
      }
    },
    rows: (table) => database.reader.query(`SELECT * FROM ${table} ORDER BY 1`),
    async close() {
      Logger.overrideLogger(false);
      await opened.close();
    },
  };
}
