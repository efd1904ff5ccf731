import type { NewsroomEvent } from '@kopij/editorial';
import { fromInstant, toInstant, type Instant } from '../basics/instant.js';
import type { OutboxEventEntity } from '../outbox/outbox-event.entity.js';
import { backOff } from './back-off.js';
import type { Consumer } from './consumer.js';

/** What became of the event with this sequence. */
export interface Progress extends Pick<
  OutboxEventEntity,
  'sequence' | 'deliveredTo' | 'retryAt' | 'attempts'
> {
  /** Everybody who wants it has it. */
  readonly isDelivered: boolean;
}

export interface DeliveryOptions {
  readonly now: () => Date;
  /** Asked before each event; what is left then is for another time. */
  readonly goOn: () => boolean;
  /** Resolves to whether the consumer took the event; never rejects. */
  readonly hand: (consumer: Consumer, event: OutboxEventEntity) => Promise<boolean>;
}

/**
 * Tells every consumer the events of one subject in their order. A consumer that does not take an event is told none of
 * the later ones until it has; the others are.
 *
 * @param events what is not delivered yet, oldest first
 * @returns what became of the events that were reached
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

/** The consumers that wait for an earlier event of the subject, and until when that one waits itself. */
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
    return consumer.handles?.(event.payload as NewsroomEvent) ?? true;
  } catch {
    // It cannot say, so it is offered the event; to let it pass would be to lose it.
    return true;
  }
}

function earliest(instants: readonly Instant[]): Instant | null {
  return [...instants].sort()[0] ?? null;
}
