import type { NewsroomEvent } from '@kopij/editorial';
import { Clock, CONFIG, EventFollower, parseEventId, Problem, type Config, type Told } from '@kopij/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ChangeQueue } from './change-queue.js';

/** What events say about one kind of thing, found once for all who subscribe to it. */
export interface Topic<Item> {
  /** What the events changed; null if that may be anything. */
  of(events: readonly NewsroomEvent[]): readonly Item[] | null | Promise<readonly Item[] | null>;
}

export interface Interest<Item, Message> {
  readonly topic: Topic<Item>;
  /** The id of what changed; null if this subscriber is not to hear of it. */
  readonly keyOf: (item: Item) => string | null;
  /** @param key null: anything may have changed */
  readonly tell: (eventId: string, key: string | null) => Message;
}

const day = 86_400_000;
/** Clocks of instances differ, and so do the moments at which events are deleted. In milliseconds. */
const margin = 300_000;

/** Tells every subscriber of this process what changes, in the order in which it is seen. */
@Injectable()
export class ChangeHub {
  private readonly log = new Logger('Subscriptions');
  private readonly found = new WeakMap<Told, Map<object, Promise<readonly unknown[] | null>>>();

  constructor(
    private readonly follower: EventFollower,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Begins with a message that anything may have changed: from then on, nothing is missed. After an event it begins with
   * what happened since, unless that is not known any more.
   *
   * @throws {Problem} BAD_INPUT if `after` is not the id of an event
   */
  async subscribe<Item, Message>(
    interest: Interest<Item, Message>,
    after: string | null,
  ): Promise<AsyncIterableIterator<Message>> {
    const last = after === null ? null : parseEventId(after);
    if (after !== null && last === null) {
      throw new Problem('BAD_INPUT', '`after` is not the id of an event. Leave it out to begin anew.');
    }
    // What comes in meanwhile is told after the beginning.
    let begin: () => void = () => undefined;
    let telling = new Promise<void>((resolve) => (begin = resolve));
    const { from, leave } = await this.follower.follow((told) => {
      telling = telling.then(() => this.tell(queue, interest, told));
    });
    const queue = new ChangeQueue<Message>(this.config.liveQueue, leave);
    try {
      const since = last && (await this.follower.between(last, from, this.oldest()));
      if (since === null) queue.put(null, interest.tell(from, null));
      else await this.tell(queue, interest, since);
    } catch (error) {
      leave();
      throw error;
    }
    begin();
    return queue;
  }

  private async tell<Item, Message>(
    queue: ChangeQueue<Message>,
    { topic, keyOf, tell }: Interest<Item, Message>,
    told: Told,
  ): Promise<void> {
    const items = await this.itemsOf(topic, told);
    const keys = [...new Set(items?.map(keyOf))].filter((key) => key !== null);
    // What happened at once is no fault of a reader: only what comes while it does not read is.
    if (items === null || keys.length > this.config.liveQueue) return queue.put(null, tell(told.after, null));
    keys.forEach((key, at) => {
      // Whoever goes on after any but the last is told the others again.
      queue.put(key, tell(at === keys.length - 1 ? told.after : told.before, key));
    });
  }

  private itemsOf<Item>(topic: Topic<Item>, told: Told): Promise<readonly Item[] | null> {
    const known = this.found.get(told) ?? new Map<object, Promise<readonly unknown[] | null>>();
    this.found.set(told, known);
    const items = known.get(topic) ?? this.find(topic, told);
    known.set(topic, items);
    return items as Promise<readonly Item[] | null>;
  }

  /** What could not be found out may be anything. */
  private async find<Item>(topic: Topic<Item>, { events }: Told): Promise<readonly Item[] | null> {
    try {
      return events && (await topic.of(events));
    } catch (error) {
      this.log.error(error);
      return null;
    }
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - this.config.eventRetentionDays * day + margin);
  }
}
