import { ManuscriptTrail } from '@kopij/articles';
import { namesOf } from '../names-of.js';
import { withNewsroom } from '../newsroom.js';
import { oneLine } from '../one-line.js';
import { renderTable } from '../render-table.js';
import { print, say, type Terminal } from '../terminal.js';
import { actingUser } from '../acting-user.js';
import { manuscriptWithId } from './manuscript-with-id.js';

const heading = ['STEP', 'NUMBER', 'AT', 'ACTION', 'STATE', 'REVISION', 'WHO', 'COMMENT'];

/** Newest first. */
export async function printHistory(
  terminal: Terminal,
  id: string,
  { first, as }: { first: number; as?: string },
): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    await manuscriptWithId(newsroom, await actingUser(newsroom, as), id);
    const trail = newsroom.get(ManuscriptTrail);
    const found = await trail.history(id, { direction: 'FORWARD', limit: first, cursor: null });
    const shown = found.slice(0, first);
    const who = await namesOf(
      newsroom,
      shown.map(({ actorId }) => actorId),
    );
    const rows = shown.map((entry) => [
      String(entry.sequence),
      String(entry.number),
      entry.at,
      entry.action,
      entry.toState,
      String(entry.revision),
      who(entry.actorId),
      oneLine(entry.comment ?? ''),
    ]);
    print(terminal, ...renderTable(heading, rows));
    if (found.length > first) {
      say(terminal, `Shown: the last ${first} of ${await trail.countHistory(id)}. Use --first to see more.`);
    }
  });
}
