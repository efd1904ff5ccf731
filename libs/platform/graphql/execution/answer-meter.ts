import { AnswerTooLong } from '../limits/answer-too-long.js';

/** How long an answer is written in one go, in milliseconds: whoever else waits for the thread gets it after that. */
const longestTurn = 5;

/** Counts what is written of one answer, and says when it is the turn of others. */
export class AnswerMeter {
  private characters = 0;
  private began: number;
  private turns: Promise<void> = Promise.resolve();

  /** @param now in milliseconds, for whoever tests the time */
  constructor(
    private readonly maxBytes: number,
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

  get isTurnOver(): boolean {
    return this.now() - this.began > longestTurn;
  }

  /** Resolves in a later turn of the event loop: each caller in one of their own, in the order in which they asked. */
  nextTurn(): Promise<void> {
    this.turns = this.turns.then(() => new Promise(setImmediate)).then(() => void (this.began = this.now()));
    return this.turns;
  }
}
