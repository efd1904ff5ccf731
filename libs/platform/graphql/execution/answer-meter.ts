import { AnswerTooLong } from '../limits/answer-too-long.js';
import type { GoOn } from '../schema/request-context.js';
import { LongStretches } from './long-stretches.js';
import { ReadyJson, type LongJson } from './ready-json.js';

/** How long an answer may be written without yielding the thread, in milliseconds. */
const longestTurn = 5;

/** The clock is read once per this many calls, because reading it has a cost and most pieces are short. */
const perLook = 4;

/**
 * Length from which a part of an answer is encoded, in characters. Encoding a whole long answer at once would block
 * the thread for too long, and need memory for two more copies.
 */
const longestText = 65_536;

/** Counts the length of an answer while it is written, encodes its long parts, and says when to yield the thread. */
export class AnswerMeter {
  private characters = 0;
  private began: number;
  private asked = 0;
  private isOver = false;
  private turns: Promise<void> = Promise.resolve();
  private waiting = 0;
  private long: LongStretches | undefined;

  /**
   * @param goOn continues the answer in a later turn of the event loop
   * @param now in milliseconds, replaceable by tests
   */
  constructor(
    private readonly maxBytes: number,
    private readonly goOn: GoOn = (work) => work(),
    private readonly now: () => number = () => performance.now(),
  ) {
    this.began = now();
  }

  /**
   * @param length in characters, which is at most the length in bytes
   * @throws {AnswerTooLong} once the maximum is exceeded
   */
  add(length: number): void {
    this.characters += length;
    if (this.characters > this.maxBytes) throw new AnswerTooLong(this.maxBytes);
  }

  /** Returns the text, or a short placeholder that {@link whole} resolves. */
  shorten(text: string): string {
    return text.length < longestText ? text : (this.long ??= new LongStretches()).putAside(text);
  }

  /** @param text the whole answer, with placeholders */
  whole(text: string): ReadyJson | LongJson {
    return this.long ? this.long.whole(text) : new ReadyJson(text);
  }

  /** Whether part of the answer is waiting for its next turn. */
  get isWaiting(): boolean {
    return this.waiting > 0;
  }

  get isTurnOver(): boolean {
    this.asked += 1;
    if (this.asked % perLook === 0) this.isOver ||= this.now() - this.began > longestTurn;
    return this.isOver;
  }

  /** Resolves in a later turn of the event loop: one caller per turn, in order. */
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
