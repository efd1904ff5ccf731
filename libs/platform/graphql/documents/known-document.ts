import type { DocumentNode } from 'graphql';
import type { DocumentSize } from '../limits/measure-document.js';
import type { OperationCosts } from '../limits/operation-costs.js';
import type { Places } from './places.js';

/** A document with everything that is computed from its text once. */
export interface KnownDocument {
  /** The SHA-256 of its text, in hexadecimal. */
  readonly hash: string;
  /** Does not retain the source text or its tokens. */
  readonly document: DocumentNode;
  readonly places: Places;
  /** The length of its text in UTF-8. */
  readonly bytes: number;
  readonly tokens: number;
  readonly size: DocumentSize;
  readonly costs: OperationCosts;
  readonly hasUnstorableText: boolean;
}
