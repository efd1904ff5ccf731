import { diffRevisions, ManuscriptTrail, type RevisionDiff } from '@kopij/articles';
import { CliFault } from '../cli-fault.js';
import { withNewsroom, type Newsroom } from '../newsroom.js';
import { oneLine } from '../one-line.js';
import { print, type Terminal } from '../terminal.js';
import { actingUser } from '../acting-user.js';
import { manuscriptWithId } from './manuscript-with-id.js';

type Words = RevisionDiff['fields'][number]['words'];
type Revision = NonNullable<Awaited<ReturnType<ManuscriptTrail['revision']>>>;

export async function printDiff(
  terminal: Terminal,
  id: string,
  [from, to]: readonly [from: number, to: number],
  { as }: { as?: string },
): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    await manuscriptWithId(newsroom, await actingUser(newsroom, as), id);
    const diff = diffRevisions(await revision(newsroom, id, from), await revision(newsroom, id, to));
    const lines = [
      ...diff.fields.map(({ field, words }) => `${field}: ${wordLine(words)}`),
      ...diff.blocks.map((block) => `${block.change.toLowerCase()} ${block.key}: ${wordLine(block.words)}`),
    ];
    print(terminal, ...(lines.length > 0 ? lines : [`Revisions ${from} and ${to} do not differ.`]));
  });
}

async function revision(newsroom: Newsroom, id: string, number: number): Promise<Revision> {
  const found = await newsroom.get(ManuscriptTrail).revision(id, number);
  if (found) return found;
  throw new CliFault(`It has no revision ${number}. "kopij manuscript history ${id}" shows its revisions.`);
}

const around = { SAME: ['', ''], REMOVED: ['[-', '-]'], ADDED: ['{+', '+}'] } as const;

/** `De [-boot -]{+veerboot +}vaart`: removed and added words. */
function wordLine(words: Words): string {
  return oneLine(words.map(({ kind, text }) => around[kind].join(text)).join(''));
}
