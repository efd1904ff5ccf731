import { createHash } from 'node:crypto';
import { CliFault } from '../cli-fault.js';
import type { ArticleRecord } from './article-record.js';

/** Which slugs a file has used so far, and for which story. */
export class SlugsOfFile {
  /** A short hash of the story: an archive may have a million. */
  private readonly stories = new Map<string, string>();

  /** @throws {CliFault} when the slug is that of a different story further up: one of them would be taken for the other */
  demandOwn(record: ArticleRecord): void {
    const story = createHash('sha256').update(JSON.stringify(record)).digest('base64').slice(0, 12);
    const known = this.stories.get(record.slug);
    if (known !== undefined && known !== story) {
      throw new CliFault(`slug ${record.slug} is that of a different story further up in this file`);
    }
    this.stories.set(record.slug, story);
  }
}
