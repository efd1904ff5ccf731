import { fromInstant, toInstant, type Instant } from '../basics/instant.js';
import { eventOf } from '../outbox/event-of.js';
import type { OutboxEventEntity } from '../outbox/outbox-event.entity.js';
import { backOff } from './back-off.js';
import type { Consumer } from './consumer.js';

/** The result of the event with this sequence. */
export interface Progress extends Pick<
  OutboxEventEntity,
  'sequence' | 'deliveredTo' | 'retryAt' | 'attempts'
> {
  /** All consumers that want it have received it. */
  readonly isDelivered: boolean;
}

export interface DeliveryOptions {
  readonly now: () => Date;
  /** Checked before each event; the rest is left for later. */
  readonly goOn: () => boolean;
  /** Resolves to whether the consumer handled the event; never rejects. */
  readonly hand: (consumer: Consumer, event: OutboxEventEntity) => Promise<boolean>;
}

/**
 * Delivers the events of one subject to every consumer in order. If a consumer fails to handle an event, it gets no
 * later ones until it has; other consumers do.
 *
 * @param events the pending events, oldest first
 * @returns the results of the events that were reached
 */
export async function deliverInOrder(
  events: readonly OutboxEventEntity[],
  consumers: readonly Consumer[],
  options: DeliveryOptions,
): Promise<Progress[]> {
  const behind: Behind = new Map();
  const progress: Progress[] = [];
  for (const event of events) {
    if (!options.goOn()) break;
    const missing = consumers.filter((consumer) => isMissing(consumer, event));
    progress.push(await deliver(event, missing, behind, options));
  }
  return progress;
}

/** The consumers that wait for an earlier event of the subject, and when that event is retried. */
type Behind = Map<string, Instant>;

async function deliver(
  event: OutboxEventEntity,
  missing: readonly Consumer[],
  behind: Behind,
  { now, hand }: DeliveryOptions,
): Promise<Progress> {
  const isDue = event.retryAt === null || fromInstant(event.retryAt) <= now();
  const ready = isDue ? missing.filter(({ name }) => !behind.has(name)) : [];
  const answers = await Promise.all(
    ready.map(async (consumer) => ({ name: consumer.name, isTaken: await hand(consumer, event) })),
  );
  const taken = answers.filter(({ isTaken }) => isTaken).map(({ name }) => name);
  const left = missing.map(({ name }) => name).filter((name) => !taken.includes(name));
  const hasFailed = taken.length < ready.length;
  const attempts = event.attempts + (hasFailed ? 1 : 0);
  const again = hasFailed ? toInstant(new Date(now().getTime() + backOff(attempts))) : event.retryAt;
  for (const name of left) {
    if (again !== null && !behind.has(name)) behind.set(name, again);
  }
  return {
    sequence: event.sequence,
    deliveredTo: [...event.deliveredTo, ...taken],
    isDelivered: left.length === 0,
    retryAt: earliest(left.flatMap((name) => behind.get(name) ?? [])),
    attempts,
  };
}

function isMissing(consumer: Consumer, event: OutboxEventEntity): boolean {
  if (event.deliveredTo.includes(consumer.name)) return false;
  try {
    return consumer.handles?.(eventOf(event)) ?? true;
  } catch {
    // If it fails to say, deliver the event; skipping it would lose it.
    return true;
  }
}

function earliest(instants: readonly Instant[]): Instant | null {
  return [...instants].sort()[0] ?? null;
}
