import { anything, everything, type ChangeWatch } from '@kopij/platform';
import { LRUCache } from 'lru-cache';
import { Answer } from './answer.js';
import { Flight } from './flight.js';

/** Maximum number of tags per answer. An answer with more is invalidated by any change. */
const mostTags = 1_000;

/** Share of the memory for the index of unparsed requests. */
const forRequests = 1 / 16;

/** The result of running a query, before it is cached. */
export interface ComputedAnswer {
  readonly body: Buffer;
  readonly tags: ReadonlySet<string>;
  readonly until: number;
}

interface Kept {
  readonly key: string;
  readonly answer: Answer;
}

/**
 * Cache of answers to anonymous queries. An entry is valid until something it depends on changes, in any process
 * (see {@link ChangeWatch}), or until it expires. The least recently used entries are evicted.
 */
export class AnswerCache {
  private readonly kept: LRUCache<string, Kept>;
  /** From the unparsed request to its cache key, so that it need not be parsed again. */
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
   * Applies pending invalidations: entries found afterwards are as fresh as this call.
   *
   * @throws if the database does not answer
   */
  catchUp(): void | Promise<void> {
    return this.watch.catchUp();
  }

  /** The cache key of a request that came before in exactly the same form. */
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

  /** Remembers the cache key of an unparsed request. */
  recognise(raw: string, key: string): void {
    this.known.set(raw, key);
  }

  /** The query in flight for this key, provided nothing has been committed since it began. */
  inFlight(key: string): Flight | undefined {
    const flight = this.leading.get(key);
    return flight?.isUndisturbed ? flight : undefined;
  }

  /** Registers that the caller runs the query, who must then call {@link land}. */
  begin(key: string): Flight {
    const flight = new Flight(key);
    this.leading.set(key, flight);
    this.flights.add(flight);
    return flight;
  }

  /**
   * Caches the result, unless something it depends on changed while the query ran: it may have been read before or
   * after that change. Pass null if there is no result that can be shared.
   */
  land(flight: Flight, made: ComputedAnswer | null): Answer | null {
    this.flights.delete(flight);
    if (this.leading.get(flight.key) === flight) this.leading.delete(flight.key);
    const answer = made && new Answer(made.body, bounded(made.tags), made.until, 'KEPT');
    if (answer && !flight.isDisturbedIn(answer.tags)) this.keep({ key: flight.key, answer });
    flight.land(answer);
    return answer;
  }

  /** Updates the accounted size of an answer that has grown. */
  remeasure(answer: Answer, key: string): void {
    if (this.has(key, answer)) this.keep({ key, answer });
  }

  /** Approximate memory in use, in bytes. */
  get bytes(): number {
    return this.kept.calculatedSize + this.known.calculatedSize;
  }

  /** Number of tags that cached answers depend on. */
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
