import type { Unreadable } from '../news-item.js';

/** Why a message cannot be read. Thrown inside a reader only: `readNews` turns it into data. */
export class FormatFault extends Error {
  constructor(
    readonly code: Unreadable['code'],
    detail: string,
  ) {
    super(detail);
  }
}
