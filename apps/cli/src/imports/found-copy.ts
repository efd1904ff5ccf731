import type { Actor, Content } from '@kopij/editorial';

/** One story found somewhere. */
export interface FoundCopy {
  content: Partial<Content>;
  /** The same for the same story, whenever and however often it is imported; at most 64 characters. */
  importKey: string;
  /** When it was published there; null when it was not. */
  publishedAt: Date | null;
}

/** Whether to publish, and for whom the import acts. */
export interface ImportOrders {
  readonly publish: boolean;
  /** Which copy must be approved before it is published: all of it, or what its section says. */
  readonly review: 'ALWAYS' | 'WHERE_REQUIRED';
  readonly writer: Actor;
  /** Who approves and publishes. */
  readonly reviewer: Actor;
}
