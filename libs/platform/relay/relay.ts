import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../basics/clock.js';
import { toInstant, type Instant } from '../basics/instant.js';
import { BackgroundLoop } from '../background/background-loop.js';
import type { Database } from '../database/engine/database.js';
import type { OutboxEventEntity } from '../outbox/outbox-event.entity.js';
import type { UnitOfWork } from '../writing/unit-of-work.js';
import { claimSubjects, type Claim } from './claim-subjects.js';
import type { Consumer } from './consumer.js';
import type { Consumers } from './consumers.js';
import { deliverInOrder } from './deliver-in-order.js';
import { dueSubjects } from './due-subjects.js';
import { handOver } from './hand-over.js';
import { holdOutbox } from './hold-outbox.js';
import { passOver } from './pass-over.js';
import { pruneBatch, pruneDelivered } from './prune-delivered.js';
import type { RelayPace } from './relay-pace.js';
import { settleClaims, type Settlement } from './settle-claims.js';

/** Number of subjects delivered concurrently. */
const mostInHand = 32;

/** Polling interval if there are no consumers: one transaction then handles many events. */
const unheard = 60_000;

/** In milliseconds. */
const pruneEvery = 3_600_000;

/**
 * Delivers recorded events to every consumer: at least once and in order per subject, even after a crash. Any
 * number of instances share the work.
 */
export class Relay {
  private readonly log = new Logger('Relay');
  private readonly loop = new BackgroundLoop({
    name: 'Relay',
    round: () => this.round(),
    isDone: () => this.inHand === 0 && this.settlements.length === 0,
  });
  private readonly settlements: Settlement[] = [];
  private inHand = 0;
  private pruneNext = 0;
  /** Whether anybody waited for events when that was last asked. */
  private isWaited = true;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly consumers: Consumers,
    private readonly pace: RelayPace,
  ) {}

  start(): void {
    this.work.onCommit(() => {
      if (this.isWaited && this.hasHearers()) this.loop.wake();
    });
    this.loop.start();
  }

  /** Stops claiming events, and resolves when those in hand have been delivered and settled. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async round(): Promise<number> {
    try {
      await this.settleAndClaim();
    } catch (error) {
      // Events that were delivered but not settled are delivered again when the lease expires.
      if (this.loop.isStopping() && this.inHand === 0) this.settlements.length = 0;
      throw error;
    }
    return this.hasHearers() ? this.pace.poll : unheard;
  }

  private async settleAndClaim(): Promise<void> {
    const settled = [...this.settlements];
    if (settled.length === 0 && !(await this.hasWork())) return this.prune();
    const claims = await this.work.transaction(async (tx) => {
      await holdOutbox(tx);
      await settleClaims(tx, settled, this.now());
      return this.loop.isStopping() ? [] : this.takeUp(tx);
    });
    this.settlements.splice(0, settled.length);
    for (const claim of claims) void this.serve(claim);
  }

  private async takeUp(tx: EntityManager): Promise<Claim[]> {
    const subjects = mostInHand - this.inHand;
    this.isWaited = await this.consumers.areAwaited(tx);
    if (this.isWaited) {
      return claimSubjects(tx, { now: this.now(), leasedUntil: this.now(this.pace.lease), subjects });
    }
    // One batch; if there are more, the next follows at once.
    if ((await passOver(tx, this.now(), () => this.consumers.areAwaited(tx))) > 0) this.loop.wake();
    return [];
  }

  private async hasWork(): Promise<boolean> {
    if (this.loop.isStopping() || this.inHand === mostInHand) return false;
    return (await dueSubjects(this.database.reader, this.now(), 1)).length > 0;
  }

  private async serve(claim: Claim): Promise<void> {
    this.inHand += 1;
    const enough = performance.now() + this.pace.lease / 3;
    const progress = await deliverInOrder(claim.events, this.consumers.all(), {
      now: () => this.clock.now(),
      goOn: () => !this.loop.isStopping() && performance.now() < enough,
      hand: (consumer, event) => this.hand(consumer, event),
    });
    this.inHand -= 1;
    this.settlements.push({ claim, progress });
    this.loop.wake();
  }

  private async hand(consumer: Consumer, event: OutboxEventEntity): Promise<boolean> {
    try {
      await handOver(consumer, event, this.pace.patience);
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.warn(
        `${consumer.name} failed to handle ${event.type} ${event.id}; it will be retried: ${reason}`,
      );
      return false;
    }
  }

  private async prune(): Promise<void> {
    if (this.loop.isStopping() || performance.now() < this.pruneNext) return;
    const pruned = await this.work.transaction(async (tx) => {
      await holdOutbox(tx);
      return pruneDelivered(tx, this.now(-this.pace.retention));
    });
    if (pruned === pruneBatch) this.loop.wake();
    else this.pruneNext = performance.now() + pruneEvery;
  }

  private hasHearers(): boolean {
    return this.consumers.all().length > 0;
  }

  private now(later = 0): Instant {
    return toInstant(new Date(this.clock.now().getTime() + later));
  }
}
