import { hash } from 'node:crypto';
import { CliFault } from '../cli-fault.js';
import type { ArticleRecord } from './article-record.js';

/** The slugs a file has used so far, and for which stories. */
export class SlugsOfFile {
  /** A short hash of the story: an archive may have a million. */
  private readonly stories = new Map<string, { readonly mark: string; readonly line: number }>();

  /** @throws {CliFault} if an earlier line uses the slug for a different story, because the two could not be told apart */
  demandOwn(record: ArticleRecord, line: number): void {
    const mark = hash('sha256', JSON.stringify(record), 'base64').slice(0, 12);
    const known = this.stories.get(record.slug);
    if (known && known.mark !== mark) {
      throw new CliFault(
        `slug ${record.slug} is already used by a different story on line ${known.line} of this file`,
      );
    }
    if (!known) this.stories.set(record.slug, { mark, line });
  }
}
