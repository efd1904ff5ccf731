import type { Actor } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import type { Config } from '@kopij/platform';
import { openSchema, type OpenSchema } from '@kopij/testing';
import { CreateWireSource, SettlingModule, TakeMessages, WireModule, WireSourceDirectory } from '../index.js';
import { WireItemEntity } from '../items/wire-item.entity.js';
import { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { MessageStore } from '../messages/message-store.js';
import type { WireMessageEntity } from '../messages/wire-message.entity.js';
import type { CreateWireSourceCommand } from '../sources/create-wire-source.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { mostInLot } from '../taking-in/lot-of.js';
import { SettleMessages } from '../taking-in/settle-messages.js';

export const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

/** A newsroom with nothing but a wire. */
export interface OpenWire extends OpenSchema {
  /** Under a slug that no other has, unless the test says otherwise. */
  aSource(command?: Partial<CreateWireSourceCommand>): Promise<WireSourceEntity>;
  take(source: WireSourceEntity, bytes: Uint8Array): Promise<WireMessageEntity>;
  /** Settles everything there is to settle, in order. */
  settle(): Promise<void>;
  /** Takes in a message, a moment after the one before, and settles it. */
  receive(source: WireSourceEntity, bytes: Uint8Array): Promise<WireMessageEntity>;
  message(id: string): Promise<WireMessageEntity>;
  items(source: WireSourceEntity): Promise<WireItemEntity[]>;
  revisions(item: WireItemEntity): Promise<WireRevisionEntity[]>;
}

/** Nothing is settled but by the test, unless it is to be `SETTLING`. */
export async function openWire(
  how: 'BY_HAND' | 'SETTLING' = 'BY_HAND',
  changes: Partial<Config> = {},
): Promise<OpenWire> {
  const opened = await openSchema({ imports: [how === 'SETTLING' ? SettlingModule : WireModule], changes });
  const { features, database, clock } = opened;
  const get: typeof features.get = (token: never) => features.get(token, { strict: false });
  let made = 0;
  const message = async (id: string): Promise<WireMessageEntity> => {
    const found = await get(MessageStore).byId(id);
    if (!found) throw new Error(`There is no message ${id}.`);
    return found;
  };
  const take = async (source: WireSourceEntity, bytes: Uint8Array): Promise<WireMessageEntity> => {
    clock.advance(1_000);
    const sent = { bytes, contentType: 'application/xml', name: null, senderId: null };
    const [receipt] = await get(TakeMessages).execute(source.id, [sent]);
    if (!receipt) throw new Error('The source takes no messages.');
    return receipt;
  };
  const settle = async (): Promise<void> => {
    for (;;) {
      const lot = await get(MessageStore).unsettled(mostInLot);
      if (lot.length === 0) return;
      await get(SettleMessages).execute(lot);
    }
  };
  return {
    ...opened,
    message,
    take,
    settle,
    async aSource(command = {}) {
      made += 1;
      const outcome = await get(CreateWireSource).execute(admin, {
        ...{ slug: `bron-${made}`, name: `Bron ${made}` },
        ...command,
      });
      if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
      return (await get(WireSourceDirectory).byId(outcome.source.id)) ?? outcome.source;
    },
    async receive(source, bytes) {
      const { id } = await take(source, bytes);
      await settle();
      return message(id);
    },
    items: ({ id }) =>
      database.reader.find(WireItemEntity, { where: { sourceId: id }, order: { id: 'ASC' } }),
    revisions: ({ id }) =>
      database.reader.find(WireRevisionEntity, { where: { itemId: id }, order: { number: 'ASC' } }),
  };
}
