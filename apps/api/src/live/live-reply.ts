import type { FormattedExecutionResult } from 'graphql';

/** What a subscription says that happened, under the name of its field. Without an id if it cannot be gone on from. */
export type LiveMessage = Readonly<Record<string, { readonly eventId?: string }>>;

/** A reply to a subscription, for one message. */
export interface LiveReply {
  readonly result: FormattedExecutionResult;
  /** The result as JSON. */
  readonly text: string;
}

/** Why a subscription is ended from our side. */
export type End = 'TOKEN' | 'SLOW' | 'REFUSED';
