import { useCases } from '@kopij/articles';
import { SectionRegistry } from '@kopij/sections';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { withNewsroom, type Newsroom } from '../newsroom.js';
import { oneLine } from '../one-line.js';
import { readTextFile } from '../read-text-file.js';
import { renderTable } from '../render-table.js';
import { findSection } from '../sections/section-named.js';
import { print, say, type Terminal } from '../terminal.js';
import { refusalInWords } from './refusal-in-words.js';

const mostBytes = 1024 * 1024;

/** Creates a draft from plain text, prints its id, and shows on standard error how each line was interpreted. */
export async function createFromText(
  terminal: Terminal,
  path: string,
  { section, as }: { readonly section?: string; readonly as?: string },
): Promise<void> {
  const { name, text } = await readTextFile(path, terminal.input, mostBytes);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new CliFault(`${name} is empty.`);
  await withNewsroom(terminal, async (newsroom) => {
    const actor = await actingUser(newsroom, as);
    const sectionId = section === undefined ? null : await sectionIdOf(newsroom, section);
    const { outcome, taken } = await newsroom
      .get(useCases.createFromText)
      .execute(actor, { text, sectionId });
    if ('refusals' in outcome) {
      throw CliFault.of(outcome.refusals.map((refusal) => refusalInWords(newsroom, refusal)));
    }
    if (!('manuscript' in outcome)) throw new Error('What was not there cannot have been changed.');
    say(
      terminal,
      ...renderTable(
        ['TAKEN AS', 'TEXT'],
        (taken ?? []).map((part) => [part.as, oneLine(part.text).slice(0, 100)]),
      ),
    );
    print(terminal, outcome.manuscript.id);
  });
}

async function sectionIdOf(newsroom: Newsroom, written: string): Promise<string> {
  const found = findSection(await newsroom.get(SectionRegistry).current(), written);
  if (found) return found.id;
  throw new CliFault(`There is no section "${written}". "kopij section list" shows them all.`);
}
