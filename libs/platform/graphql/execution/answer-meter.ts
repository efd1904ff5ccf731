import { AnswerTooLong } from '../limits/answer-too-long.js';
import type { GoOn } from '../schema/request-context.js';
import { LongStretches } from './long-stretches.js';
import { ReadyJson, type LongJson } from './ready-json.js';

/** How long an answer is written in one go, in milliseconds: whoever else waits for the thread gets it after that. */
const longestTurn = 5;

/** Of so many times that it is asked, the clock is looked at once: that is work as well, and most of what is written in between is short. */
const perLook = 4;

/**
 * How long a stretch of an answer may be before it is turned into bytes, in characters. All of a long answer at once would keep the
 * thread for longer than anybody may have it, and take the memory of two more copies.
 */
const longestText = 65_536;

/** Counts what is written of one answer, keeps what is long of it in bytes, and says when it is the turn of others. */
export class AnswerMeter {
  private characters = 0;
  private began: number;
  private asked = 0;
  private isOver = false;
  private turns: Promise<void> = Promise.resolve();
  private waiting = 0;
  private long: LongStretches | undefined;

  /**
   * @param goOn how the answer goes on, in a later turn of the event loop
   * @param now in milliseconds, for whoever tests the time
   */
  constructor(
    private readonly maxBytes: number,
    private readonly goOn: GoOn = (work) => work(),
    private readonly now: () => number = () => performance.now(),
  ) {
    this.began = now();
  }

  /**
   * @param length in characters: no more than there will be bytes
   * @throws {AnswerTooLong} once it is more than an answer may have
   */
  add(length: number): void {
    this.characters += length;
    if (this.characters > this.maxBytes) throw new AnswerTooLong(this.maxBytes);
  }

  /** The same, or something short in its place, which {@link whole} knows. */
  shorten(text: string): string {
    return text.length < longestText ? text : (this.long ??= new LongStretches()).putAside(text);
  }

  /** @param text all that was written */
  whole(text: string): ReadyJson | LongJson {
    return this.long ? this.long.whole(text) : new ReadyJson(text);
  }

  /** Whether some of the answer waits for its next turn. */
  get isWaiting(): boolean {
    return this.waiting > 0;
  }

  get isTurnOver(): boolean {
    this.asked += 1;
    if (this.asked % perLook === 0) this.isOver ||= this.now() - this.began > longestTurn;
    return this.isOver;
  }

  /** Resolves in a later turn of the event loop: each caller in one of their own, in the order in which they asked. */
  nextTurn(): Promise<void> {
    this.waiting += 1;
    this.turns = this.turns
      .then(() => new Promise(setImmediate))
      .then(() => new Promise<void>((resolve) => this.goOn(resolve)))
      .then(() => {
        this.waiting -= 1;
        this.began = this.now();
        this.isOver = false;
      });
    return this.turns;
  }
}
