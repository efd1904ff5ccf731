import { ManuscriptList, type ManuscriptSelection } from '@kopij/articles';
import type { ManuscriptState } from '@kopij/editorial';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { renderTable } from '../render-table.js';
import { print, say, type Terminal } from '../terminal.js';
import { titleOf } from './title-of.js';

export interface ListOptions {
  state?: ManuscriptState[];
  missed?: boolean;
  due?: boolean;
  first: number;
  as?: string;
}

export async function listManuscripts(terminal: Terminal, options: ListOptions): Promise<void> {
  const { state, missed, due, first, as } = options;
  const selection: ManuscriptSelection = {
    ...(state ? { states: state } : {}),
    ...(missed ? { hasMissedSchedule: true } : {}),
  };
  await withNewsroom(terminal, async (newsroom) => {
    const actor = await actingUser(newsroom, as);
    const list = newsroom.get(ManuscriptList);
    const page = { direction: 'FORWARD', limit: first, cursor: null } as const;
    const order = due ? 'DUE_FIRST' : 'UPDATED_NEWEST_FIRST';
    const found = await list.page(actor, selection, order, page);
    const rows = found
      .slice(0, first)
      .map((each) => [
        each.id,
        each.state,
        String(each.version),
        each.liveRevision === null ? '-' : `revision ${each.liveRevision}`,
        each.updatedAt,
        titleOf(each),
      ]);
    print(terminal, ...renderTable(['ID', 'STATE', 'VERSION', 'LIVE', 'CHANGED', 'HEADLINE'], rows));
    if (found.length > first) {
      say(
        terminal,
        `Shown: ${first} of ${await list.count(actor, selection, order)}. Use --first to see more.`,
      );
    }
  });
}
