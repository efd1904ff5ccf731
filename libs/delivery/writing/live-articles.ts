import { AgencyRegistry } from '@kopij/agencies';
import type { Content, Correction } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listsOf, type ArticleList } from '../stored/article-list.js';
import type { LiveArticleEntity } from '../stored/live-article.entity.js';
import type { PublishedCredit } from '../stored/published-shape.js';
import { LiveArticleStore } from './live-article-store.js';
import { renderArticle, type RenderedCredit } from './render-article.js';
import { reserveSlug } from './reserve-slug.js';
import { reserveSlugs } from './reserve-slugs.js';

/** A revision to publish. */
export interface PublishedRevision {
  /** The id of the article and its manuscript. */
  readonly id: string;
  readonly revision: number;
  readonly content: Content;
  readonly publishedAt: Date;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  /** Its corrections so far, oldest first. */
  readonly corrections: readonly Correction[];
  /** When it is scheduled to be unpublished; null if not. */
  readonly endsAt: Date | null;
}

/** The withdrawal of a killed article. */
export interface Burial {
  readonly at: Date;
  /** The reason, for readers. */
  readonly reason: string;
}

/** The only way to publish or take down articles. Always in the caller's transaction. */
@Injectable()
export class LiveArticles {
  constructor(
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
    private readonly store: LiveArticleStore,
  ) {}

  /**
   * Publishes a revision, replacing any other of the same article. Returns its slug.
   *
   * @throws if it credits an unknown agency, which the workflow does not allow
   */
  async putLive(tx: EntityManager, published: PublishedRevision): Promise<{ slug: string }> {
    const render = await this.renderer(tx);
    const rendered = render(published);
    const { slug, ...reserved } = await reserveSlug(tx, published.id, published.content);
    await this.store.put(tx, { ...rendered.article, slug }, rendered.lists, reserved);
    return { slug };
  }

  /** {@link putLive} for any number of articles that have never been live. Returns their slugs, in order. */
  async putNew(tx: EntityManager, published: readonly PublishedRevision[]): Promise<string[]> {
    const rendered = published.map(await this.renderer(tx));
    const slugs = await reserveSlugs(tx, published);
    await this.store.putNew(
      tx,
      rendered.map(({ article, lists }, at) => ({ article: { ...article, slug: slugs[at] ?? '' }, lists })),
    );
    return slugs;
  }

  /**
   * Sets when an article will be unpublished, so that no cache keeps it longer; null if not. Does nothing if it is
   * not live: {@link putLive} sets it then.
   */
  planEnd(tx: EntityManager, articleId: string, at: Date | null): Promise<void> {
    return this.store.planEnd(tx, articleId, at && toInstant(at));
  }

  /** Takes an article offline. It keeps its slugs, for when it is published again. */
  async takeDown(tx: EntityManager, articleId: string): Promise<void> {
    // A section move that copies lists must not see half of them deleted.
    await this.sections.within(tx);
    await this.store.remove(tx, articleId);
  }

  /** Takes an article offline permanently, and leaves a tombstone for all its slugs. */
  async bury(tx: EntityManager, articleId: string, { at, reason }: Burial): Promise<void> {
    await this.takeDown(tx, articleId);
    await this.store.bury(tx, { articleId, withdrawnAt: toInstant(at), reason });
  }

  // Locks the section tree: a concurrent move copies lists and would miss articles that are being added.
  private async renderer(tx: EntityManager): Promise<(published: PublishedRevision) => Rendered> {
    const sections = await this.sections.within(tx);
    const agencies = await this.agencies.within(tx);
    return ({ content, ...published }) => {
      const rendered = renderArticle(content, agencies);
      const credits = rendered.credits.map(known);
      const lineage = content.sectionId === null ? [] : sections.ancestorsOf(content.sectionId);
      const article = {
        ...rendered,
        id: published.id,
        credits,
        revision: published.revision,
        corrections: [...published.corrections],
        sectionId: content.sectionId,
        publishedAt: toInstant(published.publishedAt),
        firstPublishedAt: toInstant(published.firstPublishedAt),
        updatedAt: toInstant(published.updatedAt),
        endsAt: published.endsAt && toInstant(published.endsAt),
      };
      const agencyIds = [...new Set(credits.map(({ agencyId }) => agencyId))];
      return { article, lists: listsOf(lineage, agencyIds) };
    };
  }
}

/** Everything but its slug. */
interface Rendered {
  readonly article: Omit<LiveArticleEntity, 'slug'>;
  /** All its lists. */
  readonly lists: readonly ArticleList[];
}

function known({ agencyId, role }: RenderedCredit): PublishedCredit {
  if (agencyId === null) throw new Error('An article that credits an unknown agency cannot be published.');
  return { agencyId, role };
}
