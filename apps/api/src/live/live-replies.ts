import type { Actor } from '@kopij/editorial';
import { demandAgain } from '@kopij/identity';
import { SlowReader } from '@kopij/announcements';
import { Problem } from '@kopij/platform';
import type { DocumentNode } from 'graphql';
import type { Admitted } from '../request/request-admission.js';
import type { End, LiveMessage, LiveReply } from './live-reply.js';
import { wholeTurn, type Turns } from './turns.js';

export interface LiveParts {
  readonly turns: Turns;
  /** Who the caller is now; null for a reader. @throws {Problem} UNAUTHENTICATED */
  readonly identify: () => Promise<Actor | null>;
  readonly execute: (admitted: Admitted, message: LiveMessage) => Promise<LiveReply>;
  /** The reply for whoever asks the same; null if there are no others. */
  readonly share: ((message: LiveMessage, make: () => Promise<LiveReply>) => Promise<LiveReply>) | null;
  readonly refuse: (thrown: unknown) => LiveReply;
  /** Called once, after the last reply, if it was not the subscriber who ended it. */
  readonly onEnd: (end: End) => void;
}

/** A reply, with the id of its event; null if there is none to go on from. */
export interface NumberedReply extends LiveReply {
  readonly eventId: string | null;
}

/**
 * The replies to one subscription. Before each, the caller is identified again and needs the same permission again, and
 * what the reply shows is read at that moment.
 */
export class LiveReplies implements AsyncIterableIterator<NumberedReply> {
  private hasEnded = false;
  private ending: End | undefined;

  constructor(
    private readonly admitted: Admitted,
    private readonly messages: AsyncIterator<LiveMessage>,
    private readonly parts: LiveParts,
  ) {}

  get isOver(): boolean {
    return this.hasEnded;
  }

  get document(): DocumentNode {
    return this.admitted.known.document;
  }

  get operationName(): string | undefined {
    return this.admitted.operationName;
  }

  async next(): Promise<IteratorResult<NumberedReply>> {
    if (this.ending) return this.end(this.ending);
    if (this.hasEnded) return done;
    try {
      const message = await this.messages.next();
      if (message.done === true) return await this.return();
      const reply = await this.reply(message.value);
      return { value: { ...reply, eventId: eventIdOf(message.value) }, done: false };
    } catch (thrown) {
      if (thrown instanceof SlowReader) return this.end('SLOW');
      this.ending = thrown instanceof Problem && thrown.code === 'UNAUTHENTICATED' ? 'TOKEN' : 'REFUSED';
      return { value: { ...this.parts.refuse(thrown), eventId: null }, done: false };
    }
  }

  async return(): Promise<IteratorResult<NumberedReply>> {
    this.hasEnded = true;
    await this.messages.return?.();
    return done;
  }

  async throw(error: unknown): Promise<IteratorResult<NumberedReply>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async reply(message: LiveMessage): Promise<LiveReply> {
    const { turns, share, identify, execute } = this.parts;
    if (share) {
      await turns.take(1);
      return share(message, async () => {
        await turns.take(wholeTurn);
        return execute(this.admitted, message);
      });
    }
    await turns.take(wholeTurn);
    const actor = await identify();
    demandAgain(this.admitted.context, actor);
    return execute({ ...this.admitted, context: { ...this.admitted.context, actor } }, message);
  }

  private async end(end: End): Promise<IteratorResult<NumberedReply>> {
    this.ending = undefined;
    await this.return();
    this.parts.onEnd(end);
    return done;
  }
}

const done = { value: undefined, done: true } as const;

function eventIdOf(message: LiveMessage): string | null {
  return Object.values(message)[0]?.eventId ?? null;
}
