import { conflictMessage, type Conflict, type ManuscriptEntity } from '@kopij/articles';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { namesOf } from '../names-of.js';
import { withNewsroom, type Newsroom } from '../newsroom.js';
import { print, say, type Terminal } from '../terminal.js';
import type { ActionOptions } from './action-options.js';
import { manuscriptActions, type ActionName } from './manuscript-actions.js';
import { manuscriptWithId } from './manuscript-with-id.js';
import { refusalInWords } from './refusal-in-words.js';
import { titleOf } from './title-of.js';

/**
 * Performs an action on a manuscript, by the same rules and rights as in the API.
 *
 * @throws {CliFault} with a line for each reason why not
 */
export async function runAction(
  terminal: Terminal,
  name: ActionName,
  id: string,
  options: ActionOptions,
): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const actor = await actingUser(newsroom, options.as);
    const { version } = await manuscriptWithId(newsroom, actor, id);
    const expectedVersion = options.version ?? version;
    if (options.version === undefined)
      say(terminal, `No --version given: using the current version, ${version}.`);
    const seen = { manuscriptId: id, expectedVersion };
    const outcome = await manuscriptActions[name].run(newsroom, actor, seen, options);
    if ('refusals' in outcome) {
      throw CliFault.of([...new Set(outcome.refusals.map((refusal) => refusalInWords(newsroom, refusal)))]);
    }
    if ('conflict' in outcome) throw CliFault.of(await conflictLines(newsroom, outcome.conflict));
    print(terminal, standing(outcome.manuscript));
  });
}

function standing(manuscript: ManuscriptEntity): string {
  const { state, version, revision } = manuscript;
  return `${titleOf(manuscript)}: ${state}, version ${version}, revision ${revision}`;
}

async function conflictLines(newsroom: Newsroom, conflict: Conflict): Promise<string[]> {
  const { currentVersion, changedById, changedAt, theirs } = conflict;
  const who = await namesOf(newsroom, [changedById]);
  const fields = theirs.fields.length > 0 ? `: ${theirs.fields.join(', ')}` : '';
  return [
    conflictMessage(currentVersion, 'en'),
    `${who(changedById)} changed it last, at ${changedAt}${fields}.`,
  ];
}
