import { randomUUID } from 'node:crypto';
import type { LastingConnection } from '../database/sql/lasting-connection.js';
import { statement } from '../database/sql/statement.js';
import type { Channel } from './channel.js';

const name = 'kopij';
const listenTo = statement(`LISTEN ${name}`);
const notify = statement(`SELECT pg_notify('${name}', ?)`);

/** How long to wait for one's own message, in milliseconds: it comes with the answer to the statement that sent it. */
const patience = 2_000;

/**
 * Notifications of PostgreSQL, which it hands to all who listen in one order. They are sent apart from transactions that write,
 * which would wait for each other otherwise.
 */
export class ServerChannel implements Channel {
  private readonly me = randomUUID();
  private readonly listeners: ((text: string) => void)[] = [];
  private readonly awaited = new Map<string, () => void>();
  private connection: LastingConnection | undefined;
  private joining: Promise<boolean> | undefined;
  private sent = 0;

  /** @param connect gives the same connection for as long as it lives */
  constructor(private readonly connect: () => Promise<LastingConnection>) {}

  listen(listener: (text: string) => void): void {
    this.listeners.push(listener);
  }

  join(): Promise<boolean> {
    this.joining ??= this.connected().finally(() => (this.joining = undefined));
    return this.joining;
  }

  async send(text: string): Promise<void> {
    await this.join();
    this.sent += 1;
    const id = `${this.me}-${this.sent}`;
    const heard = this.heard(id);
    try {
      await this.connection?.all(notify, [`${id} ${text}`]);
      await heard.promise;
    } finally {
      heard.forget();
    }
  }

  private async connected(): Promise<boolean> {
    const connection = await this.connect();
    if (connection === this.connection) return false;
    await connection.hear(listenTo, (payload) => this.receive(payload));
    this.connection = connection;
    return true;
  }

  private receive(payload: string): void {
    const end = payload.indexOf(' ');
    const text = payload.slice(end + 1);
    for (const listener of this.listeners) listener(text);
    this.awaited.get(payload.slice(0, end))?.();
  }

  private heard(id: string): { readonly promise: Promise<void>; readonly forget: () => void } {
    let timer: NodeJS.Timeout | undefined;
    const promise = new Promise<void>((resolve) => {
      this.awaited.set(id, resolve);
      timer = setTimeout(resolve, patience);
    });
    return {
      promise,
      forget: () => {
        clearTimeout(timer);
        this.awaited.delete(id);
      },
    };
  }
}
