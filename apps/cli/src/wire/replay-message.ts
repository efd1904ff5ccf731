import { ReplayMessage, replayRefusalMessage } from '@kopij/wire';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';

/** @throws {CliFault} if the message is quarantined again, or cannot be replayed */
export async function replayMessage(terminal: Terminal, id: string): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const outcome = await newsroom.get(ReplayMessage).execute(await actingUser(newsroom), id);
    if ('refusal' in outcome) throw new CliFault(replayRefusalMessage(outcome.refusal, 'en'));
    const { message } = outcome;
    if (message.outcome === 'QUARANTINED') {
      throw new CliFault(`${id}: quarantined again (${message.reason ?? ''}).`);
    }
    print(terminal, `${id}: ${message.outcome.toLowerCase()}. Items: ${message.itemIds.length}.`);
  });
}
