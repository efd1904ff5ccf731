import {
  Clock,
  CONFIG,
  OutgoingFault,
  OutgoingRequests,
  readRetryAfter,
  toInstant,
  UnitOfWork,
  type Config,
  type OutgoingAnswer,
} from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { TakeAtOnce } from '../taking-in/take-at-once.js';
import { longestRetryAfter, pauseOf } from './pause-of.js';
import { PollStore, type PollClaim } from './poll-store.js';
import type { WirePollEntity } from './wire-poll.entity.js';

/** How long a poll may take, in milliseconds. Much shorter than the lease. */
const patience = 30_000;
const lease = 120_000;

const longestValidator = 255;
const longestError = 120;

/** What a server was asked for, the formats that are usual for feeds first. */
const accepted =
  'application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, */*;q=0.5';

type Validators = Pick<WirePollEntity, 'etag' | 'lastModified'>;

interface Polled {
  /** Null if the poll succeeded. */
  readonly error: string | null;
  readonly retryAfter: number | null;
  readonly validators?: Validators;
}

/** Polls sources: what comes is a message like any other. Each source is in the hands of one instance at a time. */
@Injectable()
export class PollSource {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'maxWireBytes'>,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: OutgoingRequests,
    private readonly polls: PollStore,
    private readonly take: TakeAtOnce,
  ) {}

  /** Leases the next source that is due; null if there is none. */
  async claim(): Promise<PollClaim | null> {
    const now = this.clock.now();
    if (!(await this.polls.hasDue(toInstant(now)))) return null;
    const leasedUntil = toInstant(new Date(now.getTime() + lease));
    return this.work.transaction((tx) => this.polls.claimDue(tx, toInstant(now), leasedUntil));
  }

  /** Polls a source that was claimed, and gives it back. What was fetched is on the disk before the server's validators are. */
  async execute(claim: PollClaim, signal: AbortSignal): Promise<void> {
    const polled = await this.poll(claim, signal);
    // Another server goes on at once.
    if (polled === null) return this.work.transaction((tx) => this.polls.giveBack(tx, claim, {}));
    const { error, retryAfter, validators } = polled;
    const failures = error === null ? 0 : claim.poll.failures + 1;
    const now = this.clock.now();
    const pause = pauseOf({ every: claim.source.pollSeconds, failures, retryAfter }, Math.random());
    const dueAt = toInstant(new Date(now.getTime() + pause));
    await this.work.transaction((tx) =>
      this.polls.giveBack(tx, claim, {
        ...{ ...validators, failures, dueAt },
        ...{ polledAt: toInstant(now), error: error?.slice(0, longestError) ?? null },
      }),
    );
  }

  /** Null when it was stopped. */
  private async poll(claim: PollClaim, signal: AbortSignal): Promise<Polled | null> {
    try {
      const answer = await this.requests.get(claim.url, {
        headers: { accept: accepted, 'user-agent': 'Kopij', ...conditionsOf(claim.poll) },
        maxBytes: this.config.maxWireBytes,
        ...{ patience, signal },
      });
      return await this.accept(claim, answer);
    } catch (error) {
      if (!(error instanceof OutgoingFault)) throw error;
      return error.code === 'STOPPED' ? null : { error: error.message, retryAfter: null };
    }
  }

  private async accept({ source, poll }: PollClaim, answer: OutgoingAnswer): Promise<Polled> {
    const retryAfter = readRetryAfter(answer.header('retry-after'), this.clock.now(), longestRetryAfter);
    const isUnchanged = answer.status === 304 && Object.keys(conditionsOf(poll)).length > 0;
    if (isUnchanged) return { error: null, retryAfter };
    if (answer.status !== 200) return { error: `HTTP ${answer.status}`, retryAfter };
    const contentType = answer.header('content-type');
    const message = { bytes: answer.body, contentType, name: null, senderId: null };
    // Settled here rather than in its turn, so that an address where there is no news is asked less and less often.
    const [taken] = await this.take.execute(source.id, [message]);
    const { outcome, reason } = taken?.message ?? {};
    const error = outcome === 'QUARANTINED' ? `QUARANTINED (${reason ?? ''})` : null;
    return { error, retryAfter, validators: validatorsOf(answer) };
  }
}

function conditionsOf({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
}

function validatorsOf(answer: OutgoingAnswer): Validators {
  return { etag: validatorOf(answer, 'etag'), lastModified: validatorOf(answer, 'last-modified') };
}

function validatorOf(answer: OutgoingAnswer, name: string): string | null {
  const value = answer.header(name);
  return value !== null && value.length <= longestValidator ? value : null;
}
