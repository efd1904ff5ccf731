import type { IncomingMessage, ServerResponse } from 'node:http';
import { Problem, requestIdOf } from '@kopij/platform';
import type { LiveReplies } from './live-replies.js';

/** One subscription over one response. */
export class EventStream {
  /** Since when something has been waiting to be read by the client, in pulses. */
  private unread = 0;

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly replies: LiveReplies,
  ) {}

  /**
   * Sends the replies until they, or the client, end.
   *
   * @param check whether its token is still valid; null if it has none
   */
  async run(check: (() => Promise<unknown>) | null, pulse: number): Promise<void> {
    const { request, response, replies } = this;
    const beat = setInterval(() => this.beat(check), pulse);
    response.once('close', () => {
      clearInterval(beat);
      void replies.return();
    });
    response.writeHead(200, [
      ...(request.standing ?? []),
      ...['content-type', 'text/event-stream; charset=utf-8', 'cache-control', 'private, no-store'],
      // Nginx would collect events before it passes them on.
      ...['x-accel-buffering', 'no', 'x-request-id', requestIdOf(request.headers['x-request-id'])],
    ]);
    for await (const { eventId, text } of replies) {
      await this.write(`${eventId === null ? '' : `id: ${eventId}\n`}event: next\ndata: ${text}\n\n`);
    }
    if (!response.destroyed && !response.writableEnded) response.end('event: complete\ndata:\n\n');
  }

  /** Without saying that it is complete, so that the client connects again. */
  end(): void {
    this.response.end();
  }

  /** Resolves when it has been handed to the network, so that replies wait for a client that reads slowly. */
  private async write(text: string): Promise<void> {
    if (this.response.destroyed || this.response.writableEnded) return;
    this.unread = 1;
    await new Promise<void>((resolve) => this.response.write(text, () => resolve()));
    this.unread = 0;
  }

  /** A comment keeps the connection open on its way; a client that read nothing between two of them has gone. */
  private beat(check: (() => Promise<unknown>) | null): void {
    if (this.unread > 1) return void this.response.destroy();
    if (this.unread > 0) this.unread += 1;
    else void this.write(':\n\n');
    // Without the database it is not known; then the next pulse decides.
    check?.().catch((thrown: unknown) => {
      if (thrown instanceof Problem) this.response.end('event: complete\ndata:\n\n');
    });
  }
}
