import {
  Clock,
  OutgoingFault,
  OutgoingRequests,
  readRetryAfter,
  toInstant,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { WebhookEntity } from '../endpoints/webhook.entity.js';
import type { WebhookMessageEntity } from '../queue/webhook-message.entity.js';
import { WebhookSecretStore } from '../secrets/webhook-secret-store.js';
import { MessageBody } from './message-body.js';
import { signMessage } from './sign-message.js';

/** How long a receiver may take to answer, in milliseconds. */
const patience = 15_000;

/** How much of an answer is kept. */
const answerBytes = 1_000;

/** No receiver is obeyed that asks for a longer pause, in milliseconds. */
const longestRetryAfter = 86_400_000;

/** Statuses with which a server may say when it wants to be asked again. */
const askForPause: ReadonlySet<number | null> = new Set([429, 503]);

/** How an attempt went. */
export interface Attempt {
  readonly startedAt: Instant;
  readonly duration: number;
  /** Null if nothing answered; `error` says why. */
  readonly status: number | null;
  readonly error: string | null;
  readonly answer: string | null;
  /** For how long the receiver asked to be left alone, in milliseconds. */
  readonly retryAfter: number | null;
}

type Answered = Omit<Attempt, 'startedAt' | 'duration'>;

/** Sends a message once. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly clock: Clock,
    private readonly requests: OutgoingRequests,
    private readonly secrets: WebhookSecretStore,
    private readonly body: MessageBody,
  ) {}

  /** Null when it was stopped. */
  async execute(
    { id: webhookId, url }: WebhookEntity,
    message: WebhookMessageEntity,
    signal: AbortSignal,
  ): Promise<Attempt | null> {
    const now = this.clock.now();
    const begun = performance.now();
    const secrets = await this.secrets.signing(webhookId, now);
    const answered = secrets ? await this.send(url, message, { secrets, now, signal }) : unsigned;
    const duration = Math.round(performance.now() - begun);
    return answered && { startedAt: toInstant(now), duration, ...answered };
  }

  private async send(
    url: string,
    message: WebhookMessageEntity,
    { secrets, now, signal }: { secrets: readonly Buffer[]; now: Date; signal: AbortSignal },
  ): Promise<Answered | null> {
    const body = await this.body.of(message);
    const signed = signMessage({ id: message.id, body }, secrets, now);
    const headers = { 'content-type': 'application/json', 'user-agent': 'Kopij', ...signed };
    try {
      const answer = await this.requests.post(url, { headers, body, answerBytes, patience, signal });
      const { status } = answer;
      const retryAfter = askForPause.has(status)
        ? readRetryAfter(answer.header('retry-after'), this.clock.now(), longestRetryAfter)
        : null;
      return { status, error: null, answer: legible(answer.body), retryAfter };
    } catch (error) {
      if (!(error instanceof OutgoingFault)) throw error;
      return error.code === 'STOPPED' ? null : { ...unsigned, error: error.message };
    }
  }
}

/** The key that its secret is encrypted with is not among the settings. */
const unsigned: Answered = { status: null, error: 'SECRET_UNREADABLE', answer: null, retryAfter: null };

/** Without what cannot be stored, or would disturb whoever reads it. */
function legible(bytes: Buffer): string | null {
  const text = bytes
    .toString()
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
  return text === '' ? null : text;
}
