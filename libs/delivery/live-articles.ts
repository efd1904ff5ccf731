import type { Content } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A revision that readers are to see. */
export interface PublishedRevision {
  /** Of the article and of its manuscript. */
  readonly id: string;
  readonly revision: number;
  readonly content: Content;
  readonly publishedAt: Date;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
}

/** What publishing needs to know of what readers see now. */
export interface LiveFacts {
  readonly revision: number;
  readonly slug: string;
  readonly publishedAt: Date;
  readonly firstPublishedAt: Date;
}

/** The one door through which anything becomes public, or stops being so. Always inside the caller's transaction. */
@Injectable()
export class LiveArticles {
  /** Makes a revision what readers see, in place of any other of the same article. Gives the address it has from now on. */
  putLive(tx: EntityManager, revision: PublishedRevision): Promise<{ slug: string }> {
    throw new Error(`Not there yet: ${revision.id} ${String(tx.queryRunner?.isReleased)}`);
  }

  /** Takes an article away from readers. Its slugs stay its own. */
  takeDown(tx: EntityManager, articleId: string): Promise<void> {
    throw new Error(`Not there yet: ${articleId} ${String(tx.queryRunner?.isReleased)}`);
  }

  /** What readers see of an article now; null when they see nothing. */
  liveFacts(tx: EntityManager, articleId: string): Promise<LiveFacts | null> {
    throw new Error(`Not there yet: ${articleId} ${String(tx.queryRunner?.isReleased)}`);
  }
}
