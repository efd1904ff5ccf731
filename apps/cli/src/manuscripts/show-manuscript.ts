import { ManuscriptStanding, type ManuscriptEntity } from '@kopij/articles';
import type { AllowedAction } from '@kopij/editorial';
import { actingUser } from '../acting-user.js';
import { namesOf } from '../names-of.js';
import { withNewsroom, type Newsroom } from '../newsroom.js';
import { oneLine } from '../one-line.js';
import { renderTable } from '../render-table.js';
import { print, type Terminal } from '../terminal.js';
import { manuscriptActions } from './manuscript-actions.js';
import { manuscriptWithId } from './manuscript-with-id.js';
import { refusalInWords } from './refusal-in-words.js';
import { titleOf } from './title-of.js';

type Schedules = Awaited<ReturnType<ManuscriptStanding['schedules']>>;

export async function showManuscript(terminal: Terminal, id: string, { as }: { as?: string }): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const actor = await actingUser(newsroom, as);
    const manuscript = await manuscriptWithId(newsroom, actor, id);
    const standing = newsroom.get(ManuscriptStanding);
    // A fresh object identifies the request that loaders cache for.
    const request = {};
    const schedules = await standing.schedules(request, manuscript);
    const actions = await standing.allowedActions(request, manuscript, actor);
    const who = await namesOf(newsroom, peopleOf(manuscript));
    print(
      terminal,
      titleOf(manuscript),
      ...stateLines(manuscript, who),
      ...embargoLines(manuscript, who),
      ...schedules.map(scheduleLine),
      ...missedLines(newsroom, manuscript),
      '',
      ...renderTable(
        [`WHAT ${oneLine(actor.name)} MAY DO`, '', 'WHY NOT'],
        actions.flatMap((action) => actionRows(newsroom, action)),
      ),
    );
  });
}

type Who = (id: string) => string;

function peopleOf(manuscript: ManuscriptEntity): string[] {
  const { approvedById, assigneeId, updatedById, embargoBreak } = manuscript;
  return [approvedById, assigneeId, updatedById, embargoBreak?.askedById].filter((id) => id != null);
}

function stateLines(manuscript: ManuscriptEntity, who: Who): string[] {
  const { state, version, revision, liveRevision, publishedAt, updatedAt, updatedById } = manuscript;
  const { assigneeId, dueAt, approvedById, approvalIsOverride } = manuscript;
  const approval = approvalIsOverride ? 'overridden by' : 'approved by';
  return [
    `${state}, version ${version}, revision ${revision}; changed at ${updatedAt} by ${who(updatedById)}`,
    liveRevision === null ? 'readers cannot see it' : `revision ${liveRevision} is live since ${publishedAt}`,
    ...(approvedById === null ? [] : [`${approval} ${who(approvedById)}`]),
    ...(assigneeId === null ? [] : [`assigned to ${who(assigneeId)}`]),
    ...(dueAt === null ? [] : [`due at ${dueAt}`]),
  ];
}

function embargoLines({ embargoedUntil, embargoBreak }: ManuscriptEntity, who: Who): string[] {
  if (embargoedUntil === null) return [];
  return [
    `under embargo until ${embargoedUntil}`,
    ...(embargoBreak
      ? [
          `${who(embargoBreak.askedById)} has asked to break it, and another editor has to confirm: ${oneLine(embargoBreak.reason)}`,
        ]
      : []),
  ];
}

function scheduleLine({ action, dueAt, localTime, timeZone, revision }: Schedules[number]): string {
  const local = localTime === null ? '' : ` (${localTime} ${timeZone})`;
  return `scheduled: ${action} of revision ${revision} at ${dueAt}${local}`;
}

function missedLines(newsroom: Newsroom, { missedSchedule }: ManuscriptEntity): string[] {
  if (!missedSchedule) return [];
  const { dueAt, refusals } = missedSchedule;
  return [
    `what was scheduled for ${dueAt} could not be carried out:`,
    ...refusals.map((refusal) => `  ${refusalInWords(newsroom, refusal)}`),
  ];
}

/** The command for an action. */
const commands = new Map<string, string>(
  Object.entries(manuscriptActions).map(([name, { action }]) => [action, name]),
);

function actionRows(newsroom: Newsroom, { action, allowed, refusals }: AllowedAction): string[][] {
  const name = commands.get(action) ?? action;
  if (allowed) return [[name, 'yes', '']];
  return refusals.map((refusal, at) => [
    at === 0 ? name : '',
    at === 0 ? 'no' : '',
    refusalInWords(newsroom, refusal),
  ]);
}
