import { ImportMediaTopics, type TopicsFault } from '@kopij/wire';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import { readTextFile } from '../read-text-file.js';
import { print, type Terminal } from '../terminal.js';

/** Many times what the list takes in all its languages. */
const mostBytes = 64 * 1024 * 1024;

/** @throws {CliFault} if the file is no list of Media Topics: the one there is stays */
export async function importTopics(terminal: Terminal, file: string): Promise<void> {
  const { text, name } = await readTextFile(file, terminal.input, mostBytes);
  await withNewsroom(terminal, async (newsroom) => {
    const outcome = await newsroom.get(ImportMediaTopics).execute(await actingUser(newsroom), text);
    if ('fault' in outcome) throw new CliFault(`${name}: ${wordingOf(outcome.fault)}.`);
    print(terminal, `Imported ${outcome.count} Media Topics.`);
    for (const { rule, topic } of outcome.strangers) {
      print(
        terminal,
        `The rule "${rule}" names ${topic}, which is not among them: it matches that topic alone.`,
      );
    }
  });
}

function wordingOf({ code, about = '' }: TopicsFault): string {
  switch (code) {
    case 'NOT_JSON':
      return 'it is not JSON';
    case 'NO_CONCEPTS':
      return 'it has no list of concepts';
    case 'TOO_MANY':
      return 'it has too many concepts';
    case 'CODE_MISSING':
      return `concept ${about} has no code of eight digits`;
    case 'PARENT_MISSING':
      return `${about} is below a topic that is not in the list`;
    case 'CIRCLE':
      return `${about} is below itself`;
  }
}
