import { createHash } from 'node:crypto';
import { CliFault } from '../cli-fault.js';
import type { ArticleRecord } from './article-record.js';

/** Which slugs a file has used so far, and for which story. */
export class SlugsOfFile {
  /** A short hash of the story: an archive may have a million. */
  private readonly stories = new Map<string, { readonly hash: string; readonly line: number }>();

  /** @throws {CliFault} when the slug is that of a different story further up: one of them would be taken for the other */
  demandOwn(record: ArticleRecord, line: number): void {
    const hash = createHash('sha256').update(JSON.stringify(record)).digest('base64').slice(0, 12);
    const known = this.stories.get(record.slug);
    if (known && known.hash !== hash) {
      throw new CliFault(
        `slug ${record.slug} is that of a different story on line ${known.line} of this file`,
      );
    }
    if (!known) this.stories.set(record.slug, { hash, line });
  }
}
