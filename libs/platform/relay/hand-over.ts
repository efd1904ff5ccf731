import { eventOf } from '../outbox/event-of.js';
import type { OutboxEventEntity } from '../outbox/outbox-event.entity.js';
import type { Consumer } from './consumer.js';

/**
 * Delivers one event to one consumer.
 *
 * @param patience how long the consumer may take, in milliseconds
 * @throws the consumer's error, or a timeout
 */
export async function handOver(
  consumer: Consumer,
  event: OutboxEventEntity,
  patience: number,
): Promise<void> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = new Error(`no answer within ${patience} ms`);
      controller.abort(reason);
      reject(reason);
    }, patience);
  });
  try {
    const delivery = { id: event.id, signal: controller.signal };
    await Promise.race([consumer.deliver(eventOf(event), delivery), timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
