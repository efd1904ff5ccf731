import { AuditEntryEntity } from '@kopij/ledger';
import { CarryOutDue, VerifyHistory, type Outcome } from '../../index.js';
import { CreateManuscript } from '../../drafting/create-manuscript.js';
import { carryOutAll } from './carry-out.js';
import { changeHouse } from './change-house.js';
import { commandOf } from './command-of.js';
import { foresee, isSection, type Ending } from './foresee.js';
import { isHeldByEmbargo } from './is-allowed.js';
import { openGame, type Table } from './open-game.js';
import { Referee, sights, type Played, type Sight } from './referee.js';
import { aFreshStory, contentOf, versionOf, type Story } from './story.js';
import { takeNote } from './take-note.js';
import {
  askedIn,
  houseActions,
  type HouseAction,
  choose,
  firstCopy,
  playerOf,
  storyOf,
  type Turn,
  type TurnAction,
} from './turn.js';
import type { Asked, DeskAction } from './asked.js';
import type { Actor } from '@kopij/editorial';

interface Keyed {
  readonly by: Actor;
  readonly key: string | null;
  readonly asked: string;
  readonly ask: () => Promise<Outcome>;
}

const day = 24 * 60 * 60 * 1_000;
const minute = 60_000;
const waits = [1, 5, 5, 20, 20, 20, 60, 60, 180, 27 * 60].map((minutes) => minutes * minute);

/** A newsroom and the model of it, side by side: each turn is played on both, and the referee compares them. */
export class Game {
  private readonly saidBefore: Keyed[] = [];

  private constructor(
    private readonly table: Table,
    private readonly referee: Referee,
  ) {}

  static async open(): Promise<Game> {
    const table = await openGame();
    return new Game(table, await Referee.at(table));
  }

  close(): Promise<void> {
    return this.table.newsroom.close();
  }

  /** @throws when the newsroom does anything else than the model */
  async play(turn: Turn): Promise<Played> {
    const played = await this.act(turn);
    await this.referee.judge(played);
    return played;
  }

  /** @throws when `kopij audit verify` would find anything but the history that was made */
  async end(): Promise<void> {
    const { newsroom, world } = this.table;
    const { head, manuscripts, faultCount, unverifiable } = await newsroom.get(VerifyHistory).execute();
    const changes = await newsroom.database.reader.count(AuditEntryEntity);
    const number = world.stories.reduce((sum, story) => sum + versionOf(story), changes);
    this.referee.compare(
      { number: head.number, manuscripts, faultCount, unverifiable },
      { number, manuscripts: world.stories.length, faultCount: 0, unverifiable: 0 },
    );
  }

  private act(turn: Turn): Promise<Played> {
    const { world } = this.table;
    const by = playerOf(world, turn);
    const story = storyOf(world, turn);
    const { action } = turn;
    if (action === 'waitAndCarryOut' || action === 'waitUnattended') return this.wait(turn, by);
    if (isOfHouse(action)) return this.changeHouse(turn, action, by);
    // Whoever has left is not let in, and cannot ask again.
    const saidBefore = this.saidBefore.filter((each) => !world.away.has(each.by.id));
    if (action === 'sayAgain' && saidBefore.length > 0)
      return this.sayAgain(choose(saidBefore, turn.dice[0]));
    if (action === 'sayAgain' || action === 'create' || !story) return this.create(turn, by);
    return this.change(turn, action, story);
  }

  private async wait(turn: Turn, by: Actor): Promise<Played> {
    const { newsroom, world } = this.table;
    newsroom.clock.advance(choose(waits, turn.dice[0]));
    world.now = newsroom.clock.now().getTime();
    if (turn.action === 'waitUnattended') return { action: turn.action, by, isDone: true, deeds: [] };
    while (await newsroom.get(CarryOutDue).next());
    const deeds = carryOutAll(world);
    const seen = sights.filter((sight) => deeds.some((deed) => deed.action === sight));
    return { action: turn.action, by, isDone: deeds.length > 0, deeds, sights: seen };
  }

  private async changeHouse(turn: Turn, action: HouseAction, by: Actor): Promise<Played> {
    return { action, by, isDone: await changeHouse(this.table, turn, action, by), deeds: [] };
  }

  private async create(turn: Turn, by: Actor): Promise<Played> {
    const { newsroom, world } = this.table;
    const [a, , , , , , , h] = turn.dice;
    const first = firstCopy(world, turn);
    const copy = h === 1 ? { ...first, sectionId: 'nowhere' } : first;
    const key = (a ?? 0) % 4 === 0 ? 'nieuw' : null;
    const command = { content: contentOf(copy), ...(key !== null && { idempotencyKey: key }) };
    const ending = isSection(world, copy) ? 'DONE' : 'REFUSED';
    const keyed: Keyed = {
      ...{ by, key, asked: JSON.stringify(['create', command]) },
      ask: () => newsroom.get(CreateManuscript).execute(by, command),
    };
    const answered = await this.answer(keyed, ending);
    if (!answered || !('manuscript' in answered)) return { action: 'create', by, isDone: false, deeds: [] };
    const story = aFreshStory(answered.manuscript.id, copy, by);
    world.stories.push(story);
    const of = { story, action: 'create', by, from: null, to: 'DRAFT', sequence: 1, revision: 1 } as const;
    return { action: 'create', by, isDone: true, deeds: [of] };
  }

  private async change(turn: Turn, action: DeskAction, story: Story): Promise<Played> {
    const { newsroom, world } = this.table;
    const asked = askedIn(world, turn, action, story);
    const { by, key } = asked;
    const { useCase, command } = commandOf(asked);
    const keyed: Keyed = {
      ...{ by, key, asked: JSON.stringify([action, command]) },
      ask: () => newsroom.get(useCase).execute(by, command),
    };
    const { ending, merged } = foresee(world, asked);
    const seen = sightsOf(asked, ending);
    const answered = await this.answer(keyed, ending);
    if (answered && ending === 'REFUSED' && isHeldByEmbargo(world, asked)) story.embargoHad = true;
    if (!answered || ending !== 'DONE') return { action, by, isDone: false, deeds: [], sights: seen };
    return { action, by, isDone: true, deeds: [takeNote(asked, world, merged)], sights: seen };
  }

  /** The same command once more, under the key it had: the first answer, as long as that is kept. */
  private async sayAgain(keyed: Keyed): Promise<Played> {
    const { by } = keyed;
    const kept = this.kept(keyed);
    if (kept?.asked === keyed.asked) {
      this.referee.compare(plain(await keyed.ask()), kept.answer);
    } else if (kept) {
      this.referee.compare(endingOf(await keyed.ask()), 'REFUSED');
    }
    return { action: 'sayAgain', by, isDone: kept?.asked === keyed.asked, deeds: [] };
  }

  /** Asks, and sees that it ends as foreseen, or as a key says that was used before. Null: not for the first time. */
  private async answer(keyed: Keyed, ending: Ending): Promise<Outcome | null> {
    const kept = this.kept(keyed);
    const outcome = await keyed.ask();
    if (kept) {
      const isSame = kept.asked === keyed.asked;
      this.referee.compare(isSame ? plain(outcome) : endingOf(outcome), isSame ? kept.answer : 'REFUSED');
      return null;
    }
    this.referee.compare(endingOf(outcome), ending === 'UNCHANGED' ? 'DONE' : ending);
    if (keyed.key !== null) {
      const { by, key, asked } = keyed;
      this.table.world.answers.set(`${by.id} ${key}`, {
        asked,
        answer: plain(outcome),
        at: this.table.world.now,
      });
      this.saidBefore.push(keyed);
    }
    return outcome;
  }

  private kept({ by, key }: Keyed) {
    const { answers, now } = this.table.world;
    const kept = key === null ? undefined : answers.get(`${by.id} ${key}`);
    return kept && now - kept.at <= day ? kept : undefined;
  }
}

function sightsOf({ action, story, version }: Asked, ending: Ending): Sight[] {
  if (ending === 'CONFLICT') return ['conflict'];
  if (ending !== 'DONE') return [];
  const isEndCalledOff = action === 'unschedule' && story.unpublishAt !== null && story.live === null;
  return [
    ...(version === versionOf(story) ? [] : (['merge'] as const)),
    ...(isEndCalledOff ? (['end called off'] as const) : []),
  ];
}

function isOfHouse(action: TurnAction): action is HouseAction {
  return houseActions.some((each) => each === action);
}

function endingOf(outcome: Outcome): Ending {
  if ('manuscript' in outcome) return 'DONE';
  return 'refusals' in outcome ? 'REFUSED' : 'CONFLICT';
}

/** As an answer is kept. */
function plain(outcome: Outcome): unknown {
  return JSON.parse(JSON.stringify(outcome));
}
