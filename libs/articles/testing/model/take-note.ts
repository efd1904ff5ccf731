import type { Actor, EditorialAction, ManuscriptState } from '@kopij/editorial';
import type { Asked, DeskAction } from './asked.js';
import { dueAfter } from './foresee.js';
import { revisionAt, revisionOf, type Copy, type Story } from './story.js';
import { isAtLeast, type World } from './world.js';

/** What the model expects to find in the history. */
export interface Deed {
  readonly story: Story;
  readonly action: EditorialAction;
  readonly by: Actor;
  readonly from: ManuscriptState | null;
  readonly to: ManuscriptState;
  readonly sequence: number;
  readonly revision: number;
}

type Note = (asked: Asked, now: number, merged: Copy, away: ReadonlySet<string>) => void;

/** What becomes of a story when something is done to it. */
const notes: Record<DeskAction, Note> = {
  edit: ({ story, by }, _now, merged) => {
    revise(story, merged, by);
    enter(story, story.state === 'IN_REVIEW' && isAtLeast(by, 'EDITOR') ? 'IN_REVIEW' : 'DRAFT');
  },
  submit: ({ story, by }) => {
    enter(story, 'IN_REVIEW');
    story.submittedBy = by.id;
  },
  requestChanges: ({ story, by }, _now, _merged, away) => {
    enter(story, 'DRAFT');
    const writers = [story.assigneeId, story.submittedBy, story.revisions[0]?.by.id];
    story.sentBackTo = writers.find((id) => typeof id === 'string' && !away.has(id)) ?? by.id;
  },
  approve: ({ story, by }) => {
    enter(story, 'APPROVED');
    story.approval = { by, isOverride: false };
  },
  overrideReview: ({ story, by }) => {
    enter(story, 'APPROVED');
    story.approval = { by, isOverride: true };
  },
  publish: ({ story }, now) => goLive(story, now),
  schedule: ({ story, by, at, acknowledge }) => {
    enter(story, 'SCHEDULED');
    story.approval ??= { by, isOverride: false };
    story.publishAt = { at, by, acknowledge };
  },
  unschedule: ({ story }) => callOff(story),
  correct: ({ story, by, correctionType, words }, now) => {
    story.corrections.push({ type: correctionType, text: words, at: now, by: by.name });
    goLive(story, now);
  },
  unpublish: ({ story }) => takeDown(story, 'UNPUBLISHED'),
  kill: ({ story, words }) => {
    takeDown(story, 'KILLED');
    story.killedFor = words;
  },
  scheduleUnpublish: ({ story, by, at }) => void (story.unpublishAt = { by, at }),
  unscheduleUnpublish: ({ story }) => void (story.unpublishAt = null),
  setEmbargo: ({ story, by, at }, now) => {
    if (story.embargo === null || story.embargo <= now) {
      Object.assign(story, { embargoSince: now, embargoHad: false });
    }
    story.embargoHad ||= story.live !== null;
    story.embargo = at;
    story.breakAskedBy = null;
    if (!story.live) return;
    story.live.isHidden = true;
    story.liftAt = { by, at };
  },
  breakEmbargo: ({ story, by }) => void (story.breakAskedBy = by),
  confirmEmbargoBreak: ({ story }, now) => endEmbargo(story, now),
  undoEmbargo: ({ story }, now) => endEmbargo(story, now),
  overrideEmbargo: ({ story }, now) => endEmbargo(story, now),
  spike: ({ story }) => {
    story.stateBeforeSpike = story.state;
    enter(story, 'SPIKED');
  },
  unspike: ({ story }) => {
    enter(story, story.stateBeforeSpike ?? 'DRAFT');
    story.stateBeforeSpike = null;
  },
  discardChanges: ({ story }) => {
    if (!story.live) throw new Error('There is nothing to go back to.');
    recall(story, story.live.revision);
    enter(story, 'PUBLISHED');
  },
  restore: ({ story, by, from }) => {
    revise(story, revisionAt(story, from).copy, by);
    story.stateBeforeSpike = null;
    enter(story, 'DRAFT');
  },
  assign: (asked) => {
    const { story, by, assigneeId } = asked;
    // Whoever took it on stays the one who did, where only the time is another.
    const isSame = assigneeId === story.assigneeId && by.id === assigneeId;
    Object.assign(story, { assigneeId, dueAt: dueAfter(asked), ...(!isSame && { assignedBy: by }) });
    if (story.sentBackTo !== null) story.sentBackTo = assigneeId ?? story.sentBackTo;
  },
};

/** Writes down that it was done, and gives what the history must say of it. */
export function takeNote(asked: Asked, { now, away }: Pick<World, 'now' | 'away'>, merged: Copy): Deed {
  return note(asked.story, asked.action, asked.by, () => notes[asked.action](asked, now, merged, away));
}

/** The same for what nobody does but the clock. */
export function note(story: Story, action: EditorialAction, by: Actor, change: () => void): Deed {
  const from = story.state;
  story.versions.push(revisionOf(story));
  change();
  const sequence = story.versions.length;
  return { story, action, by, from, to: story.state, sequence, revision: revisionOf(story) };
}

/** A publication that cannot be is called off, and with it the end of what then never begins. */
export function callOff(story: Story): void {
  enter(story, 'APPROVED');
  story.publishAt = null;
  if (!story.live) story.unpublishAt = null;
}

function goLive(story: Story, now: number): void {
  const since = story.live?.since ?? now;
  story.live = { revision: revisionOf(story), since, updated: now, isHidden: false };
  story.firstLive ??= now;
  story.publishAt = null;
  // What goes out anew shows what an embargo has hidden: nothing is left to be lifted.
  story.liftAt = null;
  enter(story, 'PUBLISHED');
}

function takeDown(story: Story, to: ManuscriptState): void {
  Object.assign(story, { live: null, publishAt: null, unpublishAt: null, liftAt: null, breakAskedBy: null });
  enter(story, to);
}

function endEmbargo(story: Story, now: number): void {
  story.embargo = null;
  story.breakAskedBy = null;
  showAgain(story, now);
}

export function showAgain(story: Story, now: number): void {
  story.liftAt = null;
  if (story.live) Object.assign(story.live, { isHidden: false, updated: now });
}

function enter(story: Story, state: ManuscriptState): void {
  story.state = state;
  if (state !== 'DRAFT') story.sentBackTo = null;
  if (state === 'PUBLISHED' || state === 'SPIKED' || state === 'KILLED') story.dueAt = null;
  if (state === 'DRAFT' || state === 'IN_REVIEW') story.approval = null;
}

function revise(story: Story, copy: Copy, by: Actor): void {
  story.revisions.push({ copy, by });
  recall(story, story.revisions.length);
}

function recall(story: Story, revision: number): void {
  story.versions[story.versions.length - 1] = revision;
  // What was approved is not what is there now.
  story.approval = null;
}
