import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../basics/clock.js';
import { toInstant, type Instant } from '../basics/instant.js';
import type { Database } from '../database/engine/database.js';
import type { OutboxEventEntity } from '../outbox/outbox-event.entity.js';
import type { UnitOfWork } from '../writing/unit-of-work.js';
import { Alarm } from './alarm.js';
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

/** How many subjects are told of at once. */
const mostInHand = 32;

/** How often to look where there is nobody to tell: there is no hurry, and one transaction does for many events. */
const unheard = 60_000;

/** In milliseconds. */
const pruneEvery = 3_600_000;

/**
 * Delivers recorded events to every consumer: at least once, in order for each subject, also after a kill. Any number of
 * instances share the work.
 */
export class Relay {
  private readonly log = new Logger('Relay');
  private readonly alarm = new Alarm();
  private readonly settlements: Settlement[] = [];
  private inHand = 0;
  private pruneNext = 0;
  private isStopping = false;
  private isTroubled = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly consumers: Consumers,
    private readonly pace: RelayPace,
  ) {}

  start(): void {
    this.work.onCommit(() => {
      if (this.hasHearers()) this.alarm.ring();
    });
    this.running = this.run();
  }

  /** Resolves when the events in hand have been delivered and that has been written down; takes up no others. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.alarm.ring();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping || this.inHand > 0 || this.settlements.length > 0) {
      try {
        await this.round();
        this.isTroubled = false;
      } catch (error) {
        // What was delivered and not written down is delivered again when the lease is over.
        if (this.isStopping && this.inHand === 0) return;
        if (!this.isTroubled) this.log.error(error);
        this.isTroubled = true;
      }
      if (!this.isStopping || this.inHand > 0)
        await this.alarm.sleep(this.hasHearers() ? this.pace.poll : unheard);
    }
  }

  private async round(): Promise<void> {
    const settled = [...this.settlements];
    if (settled.length === 0 && !(await this.hasWork())) return this.prune();
    const claims = await this.work.transaction(async (tx) => {
      await holdOutbox(tx);
      await settleClaims(tx, settled, this.now());
      return this.isStopping ? [] : this.takeUp(tx);
    });
    this.settlements.splice(0, settled.length);
    for (const claim of claims) void this.serve(claim);
  }

  private async takeUp(tx: EntityManager): Promise<Claim[]> {
    const subjects = mostInHand - this.inHand;
    if (this.hasHearers()) {
      return claimSubjects(tx, { now: this.now(), leasedUntil: this.now(this.pace.lease), subjects });
    }
    // As many as fit in one go; if that was not all, the rest follows at once.
    if ((await passOver(tx, this.now())) > 0) this.alarm.ring();
    return [];
  }

  private async hasWork(): Promise<boolean> {
    if (this.isStopping || this.inHand === mostInHand) return false;
    return (await dueSubjects(this.database.reader, this.now(), 1)).length > 0;
  }

  private async serve(claim: Claim): Promise<void> {
    this.inHand += 1;
    const enough = performance.now() + this.pace.lease / 3;
    const progress = await deliverInOrder(claim.events, this.consumers.all(), {
      now: () => this.clock.now(),
      goOn: () => !this.isStopping && performance.now() < enough,
      hand: (consumer, event) => this.hand(consumer, event),
    });
    this.inHand -= 1;
    this.settlements.push({ claim, progress });
    this.alarm.ring();
  }

  private async hand(consumer: Consumer, event: OutboxEventEntity): Promise<boolean> {
    try {
      await handOver(consumer, event, this.pace.patience);
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.warn(
        `${consumer.name} did not take ${event.type} ${event.id}, and is offered it again: ${reason}`,
      );
      return false;
    }
  }

  private async prune(): Promise<void> {
    if (this.isStopping || performance.now() < this.pruneNext) return;
    const pruned = await this.work.transaction(async (tx) => {
      await holdOutbox(tx);
      return pruneDelivered(tx, this.now(-this.pace.retention));
    });
    if (pruned === pruneBatch) this.alarm.ring();
    else this.pruneNext = performance.now() + pruneEvery;
  }

  private hasHearers(): boolean {
    return this.consumers.all().length > 0;
  }

  private now(later = 0): Instant {
    return toInstant(new Date(this.clock.now().getTime() + later));
  }
}
