import { anything, everything, type ChangeWatch } from '@kopij/platform';
import { LRUCache } from 'lru-cache';
import { Answer } from './answer.js';
import { Flight } from './flight.js';

/** One answer may depend on so many things by name; on more, it depends on any change at all. */
const mostTags = 1_000;

/** Of the memory, what is set apart for recognising requests as they came: a sixteenth. */
const forRequests = 1 / 16;

/** What is kept of an answer that may have been made. */
export interface Made {
  readonly body: Buffer;
  readonly tags: ReadonlySet<string>;
  readonly until: number;
}

interface Kept {
  readonly key: string;
  readonly answer: Answer;
}

/**
 * Answers to anonymous queries, ready to be sent. One is found only while nothing it depends on has changed, in whatever
 * process (see {@link ChangeWatch}), and its time has not passed. Those used longest ago make room for new ones.
 */
export class AnswerCache {
  private readonly kept: LRUCache<string, Kept>;
  /** Requests as they came, to the key of what they ask: they need not be read again. */
  private readonly known: LRUCache<string, string>;
  private readonly keysByTag = new Map<string, Set<string>>();
  private readonly leading = new Map<string, Flight>();
  private readonly flights = new Set<Flight>();

  constructor(
    maxBytes: number,
    private readonly watch: Pick<ChangeWatch, 'onChange' | 'catchUp'>,
  ) {
    const maxSize = Math.ceil(maxBytes * (1 - forRequests));
    this.kept = new LRUCache({
      maxSize,
      maxEntrySize: Math.ceil(maxSize / 4),
      sizeCalculation: ({ key, answer }) => 2 * key.length + answer.size,
      dispose: (kept) => this.forget(kept),
    });
    this.known = new LRUCache({
      maxSize: Math.ceil(maxBytes * forRequests),
      sizeCalculation: (_, raw) => 2 * raw.length + 200,
    });
    watch.onChange((tags) => this.drop(tags));
  }

  /**
   * After this, what is found is no older than the call.
   *
   * @throws when the database does not answer
   */
  catchUp(): void | Promise<void> {
    return this.watch.catchUp();
  }

  /** What a request asks, when it came before in the very same form. */
  keyOf(raw: string): string | null {
    return this.known.get(raw) ?? null;
  }

  /** @param now in milliseconds */
  find(key: string, now: number): Answer | null {
    const kept = this.kept.get(key);
    if (!kept) return null;
    if (kept.answer.until > now) return kept.answer;
    this.kept.delete(key);
    return null;
  }

  has(key: string, answer: Answer): boolean {
    return this.kept.peek(key)?.answer === answer;
  }

  /** From now on this request is known to ask what the key says. */
  recognise(raw: string, key: string): void {
    this.known.set(raw, key);
  }

  /** Somebody who is making the answer right now, and began after everything we know of had been committed. */
  underWay(key: string): Flight | undefined {
    const flight = this.leading.get(key);
    return flight?.isUndisturbed ? flight : undefined;
  }

  /** The caller will make the answer, and says what comes of it by {@link land}. */
  begin(key: string): Flight {
    const flight = new Flight(key);
    this.leading.set(key, flight);
    this.flights.add(flight);
    return flight;
  }

  /**
   * Keeps what was made, unless something it depends on has changed since it was begun: nobody can tell on which side of the
   * change it was read. Null: nothing was made that others may have.
   */
  land(flight: Flight, made: Made | null): Answer | null {
    this.flights.delete(flight);
    if (this.leading.get(flight.key) === flight) this.leading.delete(flight.key);
    const answer = made && new Answer(made.body, bounded(made.tags), made.until, 'KEPT');
    if (answer && !flight.isDisturbedIn(answer.tags)) this.keep({ key: flight.key, answer });
    flight.land(answer);
    return answer;
  }

  /** What an answer takes has grown. */
  remeasure(answer: Answer, key: string): void {
    if (this.has(key, answer)) this.keep({ key, answer });
  }

  /** What all of it takes, roughly. */
  get bytes(): number {
    return this.kept.calculatedSize + this.known.calculatedSize;
  }

  /** Of how many things it is known which answers depend on them. */
  get namedTags(): number {
    return this.keysByTag.size;
  }

  private keep(kept: Kept): void {
    this.kept.delete(kept.key);
    this.kept.set(kept.key, kept);
    if (this.kept.peek(kept.key) !== kept) return;
    for (const tag of kept.answer.tags) {
      const keys = this.keysByTag.get(tag);
      if (keys) keys.add(kept.key);
      else this.keysByTag.set(tag, new Set([kept.key]));
    }
  }

  private forget({ key, answer }: Kept): void {
    for (const tag of answer.tags) {
      const keys = this.keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.keysByTag.delete(tag);
    }
  }

  private drop(tags: readonly string[]): void {
    for (const flight of this.flights) flight.disturb(tags);
    if (tags.includes(everything)) return this.kept.clear();
    for (const tag of tags) for (const key of this.keysByTag.get(tag) ?? []) this.kept.delete(key);
  }
}

function bounded(tags: ReadonlySet<string>): ReadonlySet<string> {
  return tags.size > mostTags ? new Set([anything]) : tags;
}
