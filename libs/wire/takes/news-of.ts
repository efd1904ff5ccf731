import type { UpstreamNews } from '@kopij/articles';
import { showsSomething, type UpstreamTask } from '@kopij/editorial';
import type { NewsItem } from '@kopij/formats';
import { embargoOf, expiryOf, storable } from '../items/item-facts.js';
import { isNotForWeb } from './is-not-for-web.js';

/** What of a source decides what its news asks of the newsroom. */
export interface Asking {
  readonly name: string;
  readonly correctionsBlock: boolean;
  readonly autoWithdraw: boolean;
}

/** A reason in a history is as long as what a person could write. */
const longestReason = 4_000;

/** What the newest revision of an item means for what was made of the item. */
export function newsOf(itemId: string, revision: number, item: NewsItem, source: Asking): UpstreamNews {
  return {
    itemId,
    revision,
    task: taskOf(item, source),
    embargoUntil: embargoOf(item.embargo).embargoUntil,
    isNotForWeb: isNotForWeb(item),
    expiresAt: expiryOf(item),
    withdraws: source.autoWithdraw ? reasonOf(item, source) : null,
  };
}

function taskOf({ signal, embargo }: NewsItem, { correctionsBlock }: Asking): UpstreamTask {
  if (signal === 'CANCEL') return 'KILL';
  if (signal === 'CORRECTION' && correctionsBlock) return 'CORRECTION';
  return embargo.kind === 'HELD' ? 'HOLD' : 'UPDATE';
}

/** In the agency's words, if it gives a reason. */
function reasonOf({ publicNotes, updateNote, notes }: NewsItem, { name }: Asking): string {
  const said = [...publicNotes, updateNote, ...notes].find(
    (note) => note !== null && showsSomething(storable(note)),
  );
  // What the cut leaves of a pair of surrogates is no text, and would not be read back as it was written.
  return storable(storable(said ?? `${name} has killed the item.`).slice(0, longestReason));
}
