import type { ManuscriptState, Role } from '@kopij/editorial';
import type { Asked, DeskAction } from './asked.js';
import { copyOf, revisionAt, revisionOf, writerOf, type Story } from './story.js';
import { agencyOf, isAtLeast, presentIn, sectionOf, type World } from './world.js';

/** When it is now, and all that is there. */
type Case = Asked & { readonly world: World };

interface HouseRule {
  readonly who: Role;
  /** The states of the working copy in which it is done. */
  readonly in: readonly ManuscriptState[];
  readonly also?: (asked: Case) => boolean;
}

const inHand: ManuscriptState[] = ['DRAFT', 'IN_REVIEW', 'APPROVED'];
const day = 24 * 60 * 60 * 1_000;
const notKilled: ManuscriptState[] = [...inHand, 'SCHEDULED', 'PUBLISHED', 'UNPUBLISHED', 'SPIKED'];

/** The rules of the house, put down a second time and in another way than in `libs/editorial`. */
const houseRules: Record<DeskAction, HouseRule> = {
  edit: { who: 'REPORTER', in: [...inHand, 'PUBLISHED', 'UNPUBLISHED'] },
  submit: { who: 'REPORTER', in: ['DRAFT', 'UNPUBLISHED'], also: isReady },
  requestChanges: { who: 'EDITOR', in: ['IN_REVIEW', 'APPROVED'], also: saysWhy },
  approve: {
    who: 'EDITOR',
    in: ['IN_REVIEW'],
    also: (it) => isReady(it) && !(policyOf(it)?.fourEyes === true && writerOf(it.story).id === it.by.id),
  },
  overrideReview: {
    who: 'ADMIN',
    in: ['DRAFT', 'IN_REVIEW', 'UNPUBLISHED'],
    also: (it) => saysWhy(it) && isReady(it),
  },
  publish: {
    who: 'EDITOR',
    in: [...inHand, 'SCHEDULED', 'UNPUBLISHED'],
    also: (it) => hasItsTurn(it) && mayGoOut(it, it.world.now) && isHonest(it),
  },
  schedule: {
    who: 'EDITOR',
    in: [...inHand, 'UNPUBLISHED'],
    also: (it) => {
      const { unpublishAt } = it.story;
      return isAhead(it) && !(unpublishAt && unpublishAt.at <= it.at) && mayGoOut(it, it.at) && isHonest(it);
    },
  },
  unschedule: { who: 'EDITOR', in: ['SCHEDULED'] },
  correct: {
    who: 'EDITOR',
    in: [...inHand, 'PUBLISHED'],
    also: (it) => isLive(it) && saysWhy(it) && mayGoOut(it, it.world.now),
  },
  unpublish: { who: 'EDITOR', in: notKilled, also: (it) => isLive(it) && saysWhy(it) },
  kill: {
    who: 'EDITOR',
    in: notKilled,
    also: (it) => saysWhy(it) && (it.story.firstLive !== null || it.story.state === 'SCHEDULED'),
  },
  scheduleUnpublish: {
    who: 'EDITOR',
    in: notKilled,
    also: (it) => {
      const { publishAt } = it.story;
      const comes = isLive(it) || publishAt !== null;
      return saysWhy(it) && isAhead(it) && comes && !(publishAt && it.at <= publishAt.at);
    },
  },
  unscheduleUnpublish: { who: 'EDITOR', in: notKilled, also: ({ story }) => story.unpublishAt !== null },
  setEmbargo: {
    who: 'REPORTER',
    in: notKilled,
    also: (it) => {
      const isShorter = isEmbargoed(it.story, it.world.now) && it.at < (it.story.embargo ?? 0);
      return isAhead(it) && !isShorter && (isAtLeast(it.by, 'EDITOR') || isTheirDraft(it));
    },
  },
  undoEmbargo: {
    who: 'EDITOR',
    in: notKilled,
    also: ({ story, world }) =>
      isEmbargoed(story, world.now) && !story.embargoHad && world.now < story.embargoSince + day,
  },
  overrideEmbargo: {
    who: 'ADMIN',
    in: notKilled,
    also: (it) => saysWhy(it) && isEmbargoed(it.story, it.world.now) && isAlone(it),
  },
  breakEmbargo: {
    who: 'EDITOR',
    in: notKilled,
    also: (it) => saysWhy(it) && isEmbargoed(it.story, it.world.now),
  },
  confirmEmbargoBreak: {
    who: 'EDITOR',
    in: notKilled,
    also: ({ by, story, world }) =>
      isEmbargoed(story, world.now) && story.breakAskedBy !== null && story.breakAskedBy.id !== by.id,
  },
  spike: { who: 'EDITOR', in: inHand, also: ({ story }) => story.firstLive === null },
  unspike: { who: 'EDITOR', in: ['SPIKED'] },
  discardChanges: { who: 'REPORTER', in: ['DRAFT'], also: isLive },
  restore: { who: 'REPORTER', in: [...inHand, 'PUBLISHED', 'UNPUBLISHED', 'SPIKED'] },
  assign: { who: 'REPORTER', in: [...notKilled, 'KILLED'] },
};

/** Whether the house lets somebody do what they ask for, on what is there now. */
export function isAllowed(world: World, asked: Asked): boolean {
  const { who, in: states, also } = houseRules[asked.action];
  const isHere = states.includes(asked.story.state);
  return isHere && isAtLeast(asked.by, who) && (also?.({ ...asked, world }) ?? true);
}

/** Whether nothing but the embargo keeps readers from what somebody wants to publish or to plan. */
export function isHeldByEmbargo(world: World, asked: Asked): boolean {
  if (!['publish', 'schedule', 'correct'].includes(asked.action) || isAllowed(world, asked)) return false;
  return isAllowed(world, { ...asked, story: { ...asked.story, embargo: null } });
}

function isTheirDraft({ story, by }: Case): boolean {
  const isGiven = story.assigneeId === by.id && story.assignedBy?.id !== by.id;
  const isTheirs = story.revisions[0]?.by.id === by.id || isGiven;
  return story.state === 'DRAFT' && story.live === null && isTheirs;
}

/** Whether nobody else is there who could say yes as well. */
function isAlone({ by, world }: Case): boolean {
  return presentIn(world).every((each) => each.id === by.id || each.role === 'REPORTER');
}

function isEmbargoed({ embargo }: Story, at: number): boolean {
  return embargo !== null && at < embargo;
}

function isAhead({ at, world }: Case): boolean {
  return at > world.now;
}

function saysWhy({ words }: Case): boolean {
  return words.trim() !== '';
}

function isLive({ story }: Case): boolean {
  return story.live !== null;
}

function hasItsTurn({ story, world }: Case): boolean {
  return story.publishAt === null || world.now >= story.publishAt.at;
}

const policyOf = ({ story, world }: Case) => sectionOf(world, copyOf(story).sectionId);

function isReady(it: Case): boolean {
  const section = policyOf(it);
  const { headline, agency } = copyOf(it.story);
  return headline !== null && section !== undefined && !section.isArchived && agencyOf(it.world, agency).web;
}

function mayGoOut(it: Case, at: number): boolean {
  const isCurrent = it.revision === revisionOf(it.story);
  return isCurrent && isReady(it) && isReviewed(it) && !isEmbargoed(it.story, at);
}

/** Nothing goes out that the section wants seen and that nobody has seen, unless an admin says that it cannot wait. */
function isReviewed(it: Case): boolean {
  const { state, approval } = it.story;
  const policy = policyOf(it);
  if (state === 'PUBLISHED') return true;
  if (!policy || (policy.requiresReview && !approval)) return false;
  if (!policy.fourEyes || approval?.isOverride) return true;
  const writer = writerOf(it.story).id;
  if (approval && approval.by.id !== writer) return true;
  return !policy.requiresReview && it.by.id !== writer;
}

/** Readers who are shown another headline than before are told so, or somebody takes it on themselves. */
function isHonest({ story, acknowledge }: Case): boolean {
  return (
    acknowledge ||
    !story.live ||
    revisionAt(story, story.live.revision).copy.headline === copyOf(story).headline
  );
}
