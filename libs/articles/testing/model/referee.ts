import { slugify, type Actor } from '@kopij/editorial';
import { HistoryReader } from './history-reader.js';
import type { Table } from './open-game.js';
import { instant, readersAnswer, readersQuestion } from './readers-answer.js';
import {
  expectedRow,
  plannedEnds,
  servedFrom,
  storedBy,
  storedRow,
  withoutEffects,
  type Stored,
} from './stored.js';
import { shownOf, type Story } from './story.js';
import type { Deed } from './take-note.js';
import type { TurnAction } from './turn.js';

/** What a turn came to. */
export interface Played {
  readonly action: TurnAction;
  readonly by: Actor;
  readonly isDone: boolean;
  /** What the history must say of it. */
  readonly deeds: readonly Deed[];
  /** What else was seen that is rarer than its action. */
  readonly sights?: readonly Sight[];
}

/** Moments that a game is not worth much without. */
export const sights = ['missSchedule', 'liftEmbargo', 'merge', 'conflict', 'end called off'] as const;
export type Sight = (typeof sights)[number];

/** By nothing else does anything become public, or stop being so, or become another text. */
const publicActions: readonly TurnAction[] = [
  'publish',
  'correct',
  'unpublish',
  'kill',
  'setEmbargo',
  'confirmEmbargoBreak',
  'overrideEmbargo',
  'waitAndCarryOut',
];

/** Compares what is stored and what readers see with the model, after every turn. */
export class Referee {
  private readonly history: HistoryReader;
  private lastReading = '';

  private constructor(
    private readonly table: Table,
    private before: Stored,
  ) {
    this.history = new HistoryReader(table.newsroom);
  }

  static async at(table: Table): Promise<Referee> {
    return new Referee(table, await storedBy(table.newsroom));
  }

  /** @throws when they differ */
  compare(found: unknown, expected: unknown): void {
    expect(found).toEqual(expected);
  }

  async judge({ action, by, isDone, deeds }: Played): Promise<void> {
    const { newsroom, world } = this.table;
    const after = await storedBy(newsroom);
    const before = this.before;
    this.before = after;
    // Whatever was refused, or had been answered before, has changed nothing but what an embargo is known to have done.
    if (!isDone || action === 'sayAgain') return this.compare(withoutEffects(after), withoutEffects(before));

    const isPublic = publicActions.includes(action) && by.role !== 'REPORTER';
    if (!isPublic && action !== 'waitAndCarryOut') this.compare(servedFrom(after), servedFrom(before));
    await this.judgeHistory(deeds, before, after);
    for (const story of world.stories) {
      this.compare(storedRow(after, story), expectedRow(story));
      this.learnSlug(after, story, deeds);
    }
    const ends = plannedEnds(after);
    const live = world.stories.filter(({ id }) => id in ends);
    this.compare(
      ends,
      Object.fromEntries(live.map(({ id, unpublishAt }) => [id, unpublishAt && instant(unpublishAt.at)])),
    );
    await this.judgeReading(after);
  }

  /** Readers are told what the model says, by every way they can ask: asked again where either side has moved. */
  private async judgeReading({
    live,
    listings,
    slugs,
    withdrawals,
    sections,
    agencies,
  }: Stored): Promise<void> {
    const { newsroom, world } = this.table;
    const expected = readersAnswer(world);
    const reading = JSON.stringify([expected, live, listings, slugs, withdrawals, sections, agencies]);
    if (reading === this.lastReading) return;
    this.lastReading = reading;
    const { data, errors } = await newsroom.ask(readersQuestion(world));
    this.compare(errors, []);
    this.compare({ ...data }, expected);
  }

  /** One entry, one version and one announcement for each thing that was done, and the chain holds. */
  private async judgeHistory(deeds: readonly Deed[], before: Stored, after: Stored): Promise<void> {
    const entries = await this.history.readOn();
    // Entries that were made in the same instant are sealed in any order, but for those of one story.
    this.compare(
      byStory(entries, ({ manuscriptId }) => manuscriptId).map(
        ({ manuscriptId, action, actorId, fromState, toState, sequence, revision }) => [
          ...[manuscriptId, action, actorId, fromState, toState, sequence, revision],
        ],
      ),
      byStory(deeds, ({ story }) => story.id).map(({ story, action, by, from, to, sequence, revision }) => [
        ...[story.id, action, by.id, from, to, sequence, revision],
      ]),
    );
    const ids = this.table.world.stories.map(({ id }) => id);
    const announced = after.events.slice(before.events.length).map((event) => event['subject_id']);
    this.compare(
      announced.filter((id) => ids.includes(String(id))),
      deeds.map(({ story }) => story.id),
    );
  }

  /** An article keeps its address until an editor asks for another, and those it had lead to it for ever. */
  private learnSlug({ slugs }: Stored, story: Story, deeds: readonly Deed[]): void {
    const own = slugs.filter((row) => row['article_id'] === story.id);
    const present = own.find((row) => Boolean(row['is_present']))?.['slug'];
    const copy = shownOf(story);
    if (typeof present === 'string' && copy) {
      const known = story.slugs.at(-1);
      const wanted = copy.slug ?? known ?? slugify(copy.headline ?? '');
      const mayBeNumbered = copy.slug !== null || known === undefined;
      const isAsWanted = present === wanted || (mayBeNumbered && isNumbered(present, wanted));
      this.compare([present, isAsWanted], [present, true]);
    }
    // What went live may be down again in the same turn, when the clock has struck for both.
    const wentLive = deeds.some((deed) => deed.story === story && deed.action === 'publish');
    if (typeof present === 'string' && (copy || wentLive)) {
      story.slugs = [...story.slugs.filter((slug) => slug !== present), present];
    }
    this.compare(new Set(own.map(({ slug }) => slug)), new Set(story.slugs));
  }
}

function isNumbered(slug: string, wanted: string): boolean {
  return slug.startsWith(`${wanted}-`) && /^[1-9]\d*$/.test(slug.slice(wanted.length + 1));
}

/** In the order of their stories; what was done to one story stays in its order. */
function byStory<T>(done: readonly T[], idOf: (each: T) => string): T[] {
  return done.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : Number(idOf(one) > idOf(other))));
}
