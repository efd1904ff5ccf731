import type { WebhookEntity } from './webhook.entity.js';

/** What is wrong with an input. */
export type InvalidInput = 'URL' | 'EVENTS' | 'ONE_OR_RANGE' | 'RANGE_TOO_LONG';

/** One reason for refusing a change of a webhook. `field` is a path into the command. */
export type WebhookRefusal = { readonly field: readonly string[] } & (
  | { readonly code: 'INVALID_INPUT'; readonly rule: InvalidInput }
  | { readonly code: 'SECRET_KEY_MISSING' }
  | { readonly code: 'TOO_MANY_WEBHOOKS'; readonly most: number }
  | { readonly code: 'WEBHOOK_DISABLED' }
);

/** The result of a change of a webhook: done, refused (with all reasons), or a version conflict. */
export type WebhookOutcome =
  | { readonly webhook: WebhookEntity }
  | { readonly refusals: readonly WebhookRefusal[] }
  | { readonly conflict: { readonly currentVersion: number } };

/** A webhook, and its new secret, which can be read this once. */
export interface WebhookWithSecret {
  readonly webhook: WebhookEntity;
  readonly secret: string;
}

/** The webhook a command is for, with the version the caller has read. */
export interface WebhookCommand {
  readonly webhookId: string;
  readonly expectedVersion: number;
}
