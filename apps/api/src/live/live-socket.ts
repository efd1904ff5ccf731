import type { IncomingMessage } from 'node:http';
import { checkJsonSize, Problem, type Config, type Log } from '@kopij/platform';
import { GraphQLError, type ExecutionArgs, type GraphQLFormattedError } from 'graphql';
import { CloseCode, makeServer, type OperationResult, type SubscribePayload } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { WorkPlaces } from '../front/work-places.js';
import type { Caller } from '../request/caller.js';
import { readRequest } from '../request/read-request.js';
import { closeCodes } from './close-codes.js';
import type { LiveOperations } from './live-operations.js';
import { LiveReplies, type NumberedReply } from './live-replies.js';

export interface LiveSocketParts {
  readonly config: Pick<Config, 'liveSubscriptions'>;
  readonly log: Log;
  readonly places: Pick<WorkPlaces, 'enter'>;
  readonly live: LiveOperations;
  /** @throws {Problem} UNAUTHENTICATED */
  readonly authenticate: (authorization: string | undefined) => Promise<unknown>;
  /** How often a client must show that it is still there, and its token is checked, in milliseconds. */
  readonly pulse: number;
}

/** A client that sends and does not read has this much waiting for it at most, besides one reply per subscription. In bytes. */
const mostUnread = 1_048_576;

/** How long a client may take to say who it is, in milliseconds. */
const patience = 5_000;

/** A connection over which a client subscribes, by the protocol graphql-transport-ws. */
export class LiveSocket {
  private authorization: string | undefined;
  private isAlive = true;
  private isIdle = false;
  /** The library loses sight of one whose id is used again before it has begun. */
  private replies: LiveReplies[] = [];
  private beginning = 0;
  /** Messages that have not been handed to the network, and how many had been at the last pulse. */
  private waiting = 0;
  private handed = 0;
  private handedBefore = -1;

  constructor(
    private readonly client: WebSocket,
    private readonly request: IncomingMessage,
    private readonly parts: LiveSocketParts & { readonly requestId: string },
  ) {
    this.authorization = request.headers.authorization;
  }

  open(): void {
    const { client } = this;
    const server = makeServer({
      connectionInitWaitTimeout: patience,
      onConnect: ({ connectionParams }) => this.greet(connectionParams ?? {}),
      onSubscribe: (_context, _id, payload) => this.begin(payload),
      subscribe: ({ rootValue }) => rootValue as OperationResult,
      onNext: (_context, _id, _payload, _args, reply) => (reply as unknown as NumberedReply).result,
    });
    const closed = server.opened(
      {
        protocol: client.protocol,
        send: (text) => this.send(text),
        close: (code, reason) => client.close(code, reason),
        onMessage: (handle) => client.on('message', (data) => this.receive(data, handle)),
      },
      {},
    );
    client.on('error', () => client.terminate());
    client.on('pong', () => (this.isAlive = true));
    // Each is answered, also to a client that reads nothing.
    client.on('ping', () => this.closeUnlessRead());
    const pulse = setInterval(() => this.beat(), this.parts.pulse);
    client.once('close', (code, reason) => {
      clearInterval(pulse);
      for (const each of this.replies) void each.return();
      void closed(code, reason.toString());
    });
  }

  private async greet(given: Readonly<Record<string, unknown>>): Promise<boolean> {
    const named = given['authorization'] ?? given['Authorization'];
    if (typeof named === 'string') this.authorization = named;
    return this.isKnown();
  }

  /** Closes the connection if its token is not valid, or not any more. */
  private async isKnown(): Promise<boolean> {
    try {
      await this.parts.authenticate(this.authorization);
      return true;
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      this.client.close(closeCodes.UNAUTHORIZED, thrown.message);
      return false;
    }
  }

  private get subscriptions(): number {
    this.replies = this.replies.filter(({ isOver }) => !isOver);
    return this.replies.length + this.beginning;
  }

  private async begin(payload: SubscribePayload): Promise<ExecutionArgs | GraphQLError[]> {
    const { liveSubscriptions } = this.parts.config;
    if (this.subscriptions >= liveSubscriptions) {
      return [refused(`A connection may have ${liveSubscriptions} subscriptions.`)];
    }
    this.beginning += 1;
    try {
      return await this.admit(payload);
    } finally {
      this.beginning -= 1;
    }
  }

  private async admit(payload: SubscribePayload): Promise<ExecutionArgs | GraphQLError[]> {
    const { places, live } = this.parts;
    const release = await places.enter(this.request);
    if (!release) return [refused('Too many requests from your address at the same time. Wait a moment.')];
    try {
      // The protocol demands a text even from those who name a known document.
      const { query, ...named } = payload;
      const body = query === '' ? named : payload;
      const asked = readRequest({ method: 'POST', url: '', body });
      if (!asked) return [refused('The payload is not a GraphQL request.', 'BAD_INPUT')];
      const begun = await live.begin(this.caller(), asked, (end) => {
        if (end === 'TOKEN') this.client.close(closeCodes.UNAUTHORIZED, 'The token is not valid any more');
        if (end === 'SLOW') this.client.close(closeCodes.TOO_SLOW, 'Too many changes are waiting');
      });
      if (begun instanceof LiveReplies) {
        this.replies.push(begun);
        if (this.client.readyState !== this.client.OPEN) await begun.return();
        return argumentsOf(begun);
      }
      return (begun.result.errors ?? []).map((error) => new FormattedError(error));
    } finally {
      release();
    }
  }

  private caller(): Caller {
    const { headers } = this.request;
    const { authorization } = this;
    return {
      id: this.parts.requestId,
      raw: this.request,
      method: 'POST',
      url: this.request.url ?? '',
      headers: { ...headers, ...(authorization !== undefined && { authorization }) },
      body: null,
    };
  }

  private receive(data: RawData, handle: (text: string) => Promise<void>): void {
    const { client, parts } = this;
    if (this.closeUnlessRead()) return;
    const bytes = data as Buffer;
    try {
      checkJsonSize(bytes);
    } catch {
      return client.close(CloseCode.BadRequest, 'Invalid message received');
    }
    handle(bytes.toString()).catch((error: unknown) => {
      parts.log.error(
        { requestId: parts.requestId, err: error },
        'a WebSocket is closed because of a defect',
      );
      client.close(CloseCode.InternalServerError, 'Internal server error');
    });
  }

  private closeUnlessRead(): boolean {
    const { client } = this;
    if (client.bufferedAmount <= mostUnread) return false;
    client.close(closeCodes.TOO_SLOW, 'Read what you are sent');
    return true;
  }

  /** Resolves when it has been handed to the network, so that replies wait for a client that reads slowly. */
  private async send(text: string): Promise<void> {
    const { client } = this;
    if (client.readyState !== client.OPEN) return;
    this.waiting += 1;
    await new Promise<void>((resolve) => client.send(text, () => resolve()));
    this.waiting -= 1;
    this.handed += 1;
  }

  /** Whether nothing of what waits has gone out since the last pulse. */
  private isStuck(): boolean {
    const isStuck = this.waiting > 0 && this.handed === this.handedBefore;
    this.handedBefore = this.waiting > 0 ? this.handed : -1;
    return isStuck;
  }

  /** A client that has gone without a word, reads nothing or subscribes to nothing holds no connection. */
  private beat(): void {
    const { client } = this;
    const isBusy = this.subscriptions > 0;
    if (!this.isAlive || this.isStuck()) return client.terminate();
    if (this.isIdle && !isBusy) return client.close(1000, 'No subscriptions');
    this.isAlive = false;
    this.isIdle = !isBusy;
    client.ping();
    // Without the database it is not known; then the next pulse decides.
    if (this.authorization !== undefined) void this.isKnown().catch(() => undefined);
  }
}

/** What the library hands on to `subscribe`, and reads the operation from. */
function argumentsOf(replies: LiveReplies): ExecutionArgs {
  const { document, operationName } = replies;
  return { document, operationName, rootValue: replies, contextValue: null } as unknown as ExecutionArgs;
}

/** An error that was formatted already. */
class FormattedError extends GraphQLError {
  constructor(private readonly formatted: GraphQLFormattedError) {
    super(formatted.message);
  }

  override toJSON(): GraphQLFormattedError {
    return this.formatted;
  }
}

function refused(message: string, code = 'LIMIT_EXCEEDED'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
