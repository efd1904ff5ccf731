import type { Actor } from '@kopij/editorial';
import { Problem } from '@kopij/platform';
import { OperationTypeNode, type FormattedExecutionResult } from 'graphql';
import type { Operations } from '../operations/operations.js';
import type { Reply } from '../operations/reply.js';
import { stringifyResult } from '../operations/stringify-result.js';
import type { Caller } from '../request/caller.js';
import type { ReadRequest } from '../request/read-request.js';
import type { Admitted, RequestAdmission } from '../request/request-admission.js';
import { LiveReplies } from './live-replies.js';
import type { End, LiveMessage, LiveReply } from './live-reply.js';
import { SharedReplies } from './shared-replies.js';
import { Turns } from './turns.js';

export interface LiveOperationsParts {
  readonly admission: Pick<RequestAdmission, 'admit'>;
  readonly operations: Pick<Operations, 'subscribe' | 'tell' | 'refuse'>;
  readonly authenticate: (authorization: string | undefined) => Promise<Actor | null>;
}

/** Begins subscriptions, for any transport, with the rights and the limits of every other operation. */
export class LiveOperations {
  private readonly turns = new Turns();
  private readonly shared = new SharedReplies();

  constructor(private readonly parts: LiveOperationsParts) {}

  /**
   * @param onEnd called when we end it, after its last reply
   * @returns its replies, or why there are none
   */
  async begin(caller: Caller, asked: ReadRequest, onEnd: (end: End) => void): Promise<LiveReplies | Reply> {
    const { admission, operations, authenticate } = this.parts;
    try {
      const admitted = await admission.admit(caller, asked);
      if (admitted.operation && admitted.operation.operation !== OperationTypeNode.SUBSCRIPTION) {
        throw new Problem(
          'BAD_INPUT',
          'Only subscriptions go here. Send queries and mutations to /graphql over HTTP.',
        );
      }
      const begun = await operations.subscribe(admitted);
      if (!(Symbol.asyncIterator in begun)) return begun;
      const { authorization } = caller.headers;
      const messages = begun[Symbol.asyncIterator]() as AsyncIterator<LiveMessage>;
      return new LiveReplies(admitted, messages, {
        turns: this.turns,
        identify: () => authenticate(authorization),
        execute: (as, message) => this.execute(as, message),
        share:
          authorization === undefined ? (message, make) => this.shared.get(admitted, message, make) : null,
        refuse: (thrown) => liveReply(operations.refuse(thrown, caller.id).result),
        onEnd,
      });
    } catch (thrown) {
      return operations.refuse(thrown, caller.id);
    }
  }

  private async execute(admitted: Admitted, message: LiveMessage): Promise<LiveReply> {
    // What a request has read is remembered by its context: a message is a request of its own.
    const context = { ...admitted.context };
    return liveReply((await this.parts.operations.tell({ ...admitted, context }, message)).result);
  }
}

/** Its data may be JSON already, in parts; most of those who get it send it as a value. */
function liveReply(given: FormattedExecutionResult): LiveReply {
  const text = stringifyResult(given).trimEnd();
  return { text, result: JSON.parse(text) as FormattedExecutionResult };
}
