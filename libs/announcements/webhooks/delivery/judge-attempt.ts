import { fromInstant, toInstant, type Instant } from '@kopij/platform';
import type { WebhookEntity } from '../endpoints/webhook.entity.js';
import type { WebhookMessageEntity } from '../queue/webhook-message.entity.js';
import { patienceOfDays, pauseAfter } from './pause-after.js';
import type { Attempt } from './send-message.js';

/** What follows from an attempt. */
export interface Judgement {
  readonly message: WebhookMessageEntity;
  /** What changes about the webhook; empty if nothing does. */
  readonly webhook: Partial<
    Pick<WebhookEntity, 'failingSince' | 'pausedUntil' | 'disabledAt' | 'disabledReason'>
  >;
  /** When the message is tried again; null if it is settled. */
  readonly dueAt: Instant | null;
}

type Sent = Pick<Attempt, 'status' | 'retryAfter'>;

/**
 * Decides what follows from an attempt. A message is tried for three days. If it fails for all that time, and nothing else was
 * delivered meanwhile, the webhook is disabled; at once if its receiver says that it is gone.
 *
 * @param chance from 0 to 1
 */
export function judgeAttempt(
  message: WebhookMessageEntity,
  webhook: WebhookEntity,
  { sent, now, chance }: { readonly sent: Sent; readonly now: Date; readonly chance: number },
): Judgement {
  const at = toInstant(now);
  if (sent.status !== null && sent.status >= 200 && sent.status < 300) {
    const settled = { ...message, state: 'DELIVERED', failures: 0, failingSince: null } as const;
    return { message: settled, webhook: { failingSince: null }, dueAt: null };
  }
  const failures = message.failures + 1;
  const failing = { ...message, failures, failingSince: message.failingSince ?? at };
  const webhookFailing = webhook.failingSince ?? at;
  if (sent.status === 410) {
    // The message waits, in case the receiver comes back.
    const gone = { failingSince: webhookFailing, disabledAt: at, disabledReason: 'GONE' } as const;
    return { message: failing, webhook: gone, dueAt: at };
  }
  const end = new Date(fromInstant(failing.failingSince).getTime() + patienceOfDays);
  const paused = sent.retryAfter === null ? {} : { pausedUntil: pausedUntil(webhook, now, sent.retryAfter) };
  if (now >= end) {
    const nothingElse = webhookFailing <= failing.failingSince;
    const disabled = nothingElse ? ({ disabledAt: at, disabledReason: 'FAILING' } as const) : {};
    return {
      message: { ...failing, state: 'FAILED' },
      webhook: { failingSince: webhookFailing, ...paused, ...disabled },
      dueAt: null,
    };
  }
  const again = later(now, Math.max(pauseAfter(failures, chance), sent.retryAfter ?? 0));
  const last = toInstant(end);
  return {
    message: failing,
    webhook: { failingSince: webhookFailing, ...paused },
    dueAt: again < last ? again : last,
  };
}

/** A pause that another message was told is not cut short. */
function pausedUntil({ pausedUntil: before }: WebhookEntity, now: Date, retryAfter: number): Instant {
  const until = later(now, retryAfter);
  return before !== null && before > until ? before : until;
}

function later(now: Date, milliseconds: number): Instant {
  return toInstant(new Date(now.getTime() + milliseconds));
}
