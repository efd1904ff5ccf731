import { availableActions, type Actor } from '@kopij/editorial';
import fc from 'fast-check';
import type { Asked, DeskAction } from './asked.js';
import { revisionOf, versionOf, type Copy, type Story } from './story.js';
import { presentIn, type World } from './world.js';

/** What an admin does to the house. */
export const houseActions = [
  'archiveSection',
  'unarchiveSection',
  'changePolicy',
  'moveSection',
  'changeAgency',
  'editorsLeave',
  'editorsReturn',
] as const;

export type HouseAction = (typeof houseActions)[number];

/** What happens beside what is done to a manuscript. */
const otherActions = ['create', 'sayAgain', 'waitAndCarryOut', 'waitUnattended', ...houseActions] as const;

export type TurnAction = DeskAction | (typeof otherActions)[number];

export const turnActions: readonly TurnAction[] = [
  ...availableActions.filter((action): action is DeskAction => action !== 'dismissUpstream'),
  ...otherActions,
];

/** One step of a game: somebody does something to something. What `dice` decide is worked out on what is there by then. */
export interface Turn {
  readonly action: TurnAction;
  readonly by: number;
  readonly on: number;
  readonly dice: readonly number[];
}

/** How often each is tried: what leads on is, more often than what leads away. */
const weights: Partial<Record<TurnAction, number>> = {
  ...{ edit: 7, submit: 9, approve: 9, publish: 9, schedule: 8, correct: 5, create: 2 },
  ...{ waitAndCarryOut: 8, overrideReview: 3, requestChanges: 1, setEmbargo: 4, unpublish: 2, restore: 2 },
  ...{
    sayAgain: 3,
    scheduleUnpublish: 8,
    breakEmbargo: 4,
    confirmEmbargoBreak: 5,
    undoEmbargo: 4,
    overrideEmbargo: 6,
    discardChanges: 4,
  },
  ...{ unschedule: 3, unscheduleUnpublish: 4, moveSection: 2 },
  ...{ archiveSection: 2, unarchiveSection: 3, unspike: 3, editorsReturn: 2 },
};

const anyAction = fc.oneof(
  ...turnActions.map((action) => ({ weight: weights[action] ?? 1, arbitrary: fc.constant(action) })),
);

export const anyTurn: fc.Arbitrary<Turn> = fc.record({
  action: anyAction,
  by: fc.nat(7),
  on: fc.nat(11),
  dice: fc.array(fc.nat(59), { minLength: 10, maxLength: 10 }),
});

/** A die of a turn, as one of some choices. */
export function choose<Choice>(choices: readonly Choice[], die: number | undefined): Choice {
  const choice = choices[(die ?? 0) % choices.length];
  if (choice === undefined) throw new Error('There is nothing to choose from.');
  return choice;
}

/** Mostly tried by those who may. Sections are rarely closed, or little could go out. */
const forAdmins: readonly TurnAction[] = [
  'overrideReview',
  'overrideEmbargo',
  ...houseActions.filter((each) => each !== 'archiveSection'),
];

/** Somebody who works here: more often than not somebody who may, so that the story goes on. */
export function playerOf(world: World, { action, by }: Turn): Actor {
  const people = presentIn(world);
  const others = people.filter(({ role }) => role !== 'REPORTER');
  const admins = people.filter(({ role }) => role === 'ADMIN');
  return choose(forAdmins.includes(action) && by > 1 ? admins : [...people, ...others], by);
}

const headlines = ['storm op zee', 'brug weer open', 'raad stemt in', 'sluis blijft dicht', null];
const texts = ['het waait hard.', 'men is blij.', 'er is niets te zien.', 'de rest volgt later.'];
const hour = 60 * 60 * 1_000;

/** What a manuscript says that nobody has touched yet: it could go out. */
export function firstCopy({ sections }: World, { dice, on }: Turn): Copy {
  return {
    headline: choose(headlines.slice(0, 4), dice[0]),
    kicker: null,
    sectionId: choose(sections, on).id,
    slug: null,
    agency: 'ANP',
    lead: choose(texts, dice[1]),
    rest: choose(texts, dice[2]),
  };
}

/** What there is to do it to. Most are tried on such a story, or the rarer ones would hardly ever be done. */
const fitting: Partial<Record<TurnAction, (story: Story, now: number) => boolean>> = {
  submit: ({ state }) => state === 'DRAFT',
  approve: ({ state }) => state === 'IN_REVIEW',
  requestChanges: ({ state }) => state === 'IN_REVIEW' || state === 'APPROVED',
  publish: ({ state }) => state === 'APPROVED' || state === 'UNPUBLISHED',
  schedule: ({ state }) => state === 'APPROVED',
  overrideReview: ({ state }) => state === 'DRAFT',
  setEmbargo: ({ publishAt }) => publishAt !== null,
  unschedule: ({ publishAt }) => publishAt !== null,
  unscheduleUnpublish: ({ unpublishAt }) => unpublishAt !== null,
  correct: ({ live, state }) => live !== null && state !== 'DRAFT',
  unpublish: ({ live }) => live !== null,
  discardChanges: ({ live, state }) => live !== null && state === 'DRAFT',
  undoEmbargo: ({ embargo }, now) => embargo !== null && embargo > now,
  overrideEmbargo: ({ embargo }, now) => embargo !== null && embargo > now,
  breakEmbargo: ({ embargo }, now) => embargo !== null && embargo > now,
  confirmEmbargoBreak: ({ breakAskedBy, embargo }, now) => breakAskedBy !== null && (embargo ?? 0) > now,
  scheduleUnpublish: ({ publishAt }) => publishAt !== null,
  spike: ({ firstLive }) => firstLive === null,
  unspike: ({ state }) => state === 'SPIKED',
};

/** The manuscript a turn is about: mostly one that is not dead, and of which there is something to do. */
export function storyOf({ stories, now }: World, { action, on, dice }: Turn): Story | null {
  const alive = stories.filter(({ state }) => state !== 'KILLED').slice(-4);
  const fits = fitting[action];
  const fit = fits && dice[8] !== undefined && dice[8] > 5 ? alive.filter((story) => fits(story, now)) : [];
  const of = dice[9] === 0 || alive.length === 0 ? stories : fit.length > 0 ? fit : alive;
  return of.length > 0 ? choose(of, on) : null;
}

export function askedIn(world: World, turn: Turn, action: DeskAction, story: Story): Asked {
  const [a, b, c, d, e, f, g, h] = turn.dice;
  const isStale = h === 1 || (action === 'edit' && (h ?? 0) > 40);
  const isSleepy = (g ?? 0) % 20 === 2;
  const minute = Math.floor(world.now / 60_000) * 60_000;
  // Sooner than an embargo mostly ends: so a schedule meets one now and then.
  const ahead = action === 'schedule' ? [1 / 6, 1 / 6, 1, 1, 3, 26, -1] : [1 / 6, 1, 3, 3, 26, 26, -1];
  const seconds = { schedule: 10, scheduleUnpublish: 20 }[action as string] ?? 30;
  const revision = revisionOf(story);
  return {
    action,
    by: playerOf(world, turn),
    story,
    version: isStale ? Math.max(1, versionOf(story) - choose([1, 2, 3, 5, -1], a)) : versionOf(story),
    revision: isSleepy ? revision + 1 : revision,
    at: minute + choose(ahead, b) * hour + seconds * 1_000,
    timeZone: choose(['UTC', 'Asia/Tokyo'], c),
    words: (c ?? 0) % 12 === 3 ? ' ' : choose(['Het klopt niet.', 'Er was meer aan de hand.'], d),
    correctionType: choose(['CORRECTION', 'CLARIFICATION', 'UPDATE'], e),
    change: changeIn(world, turn),
    merge: (d ?? 0) % 3 > 0,
    acknowledge: (e ?? 0) % 4 > 0,
    from: 1 + ((f ?? 0) % (story.revisions.length + 1)),
    assigneeId: choose([null, 'nobody', ...world.people.map(({ id }) => id)], f),
    dueAt: choose(['AS_IT_WAS', null, minute + hour, minute + 5 * hour, minute - hour], d),
    key: (a ?? 0) % 5 === 0 ? choose(['een', 'twee', 'drie'], b) : null,
  };
}

function changeIn(world: World, { dice }: Turn): Partial<Copy> {
  const [a, b, , , , f] = dice;
  const agencies = world.agencies.map(({ code }) => code);
  const changes: Partial<Copy>[] = [
    { headline: choose(headlines, a) },
    { lead: choose(texts, a) },
    { rest: choose(texts, a) },
    { lead: choose(texts, a), rest: choose(texts, b) },
    { kicker: choose(['zee', 'stad', null], a) },
    { agency: choose(agencies, a) },
    { sectionId: choose([...world.sections.map(({ id }) => id), 'nowhere'], a) },
    { slug: choose(['aan-zee', 'in-de-stad', null], a) },
    { headline: choose(headlines.slice(0, 4), b), kicker: choose(['zee', 'stad'], a) },
  ];
  return choose(changes, f);
}
