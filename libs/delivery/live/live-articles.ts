import { AgencyRegistry } from '@kopij/agencies';
import type { Content, Correction } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listsOf } from '../stored/list-name.js';
import type { LiveArticleEntity } from '../stored/live-article.entity.js';
import type { PublishedCredit } from '../stored/published-shape.js';
import { LiveArticleStore } from './live-article-store.js';
import { renderArticle, type RenderedCredit } from './render-article.js';
import { reserveSlug } from './reserve-slug.js';
import { reserveSlugs } from './reserve-slugs.js';

/** A revision that readers are to see. */
export interface PublishedRevision {
  /** Of the article and of its manuscript. */
  readonly id: string;
  readonly revision: number;
  readonly content: Content;
  readonly publishedAt: Date;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  /** What readers were told of changes so far, oldest first. */
  readonly corrections: readonly Correction[];
  /** When it is to be taken down; null where no end is planned. */
  readonly endsAt: Date | null;
}

/** That readers are never to see an article again. */
export interface Burial {
  readonly at: Date;
  /** In words for readers. */
  readonly reason: string;
}

/** The one door through which anything becomes public, or stops being so. Always inside the caller's transaction. */
@Injectable()
export class LiveArticles {
  constructor(
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
    private readonly store: LiveArticleStore,
  ) {}

  /**
   * Makes a revision what readers see, in place of any other of the same article. Gives the address it has from now on.
   *
   * @throws when it credits somebody the registry does not know: the workflow lets nobody publish that
   */
  async putLive(tx: EntityManager, published: PublishedRevision): Promise<{ slug: string }> {
    const render = await this.renderer(tx);
    const rendered = render(published);
    const { slug, ...reserved } = await reserveSlug(tx, published.id, published.content);
    await this.store.put(tx, { ...rendered.article, slug }, rendered.lists, reserved);
    return { slug };
  }

  /** As {@link putLive}, for any number of articles that were never public before. Gives their addresses, in order. */
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
   * Says when an article is to be taken down, so that no cache keeps it longer; null: no end is planned any more. Nothing
   * happens where readers do not see it: {@link putLive} is told anew.
   */
  planEnd(tx: EntityManager, articleId: string, at: Date | null): Promise<void> {
    return this.store.planEnd(tx, articleId, at && toInstant(at));
  }

  /** Takes an article away from readers. Its slugs stay its own, for when it comes back. */
  async takeDown(tx: EntityManager, articleId: string): Promise<void> {
    // A move that is copying lists must not find half of them gone.
    await this.sections.within(tx);
    await this.store.remove(tx, articleId);
  }

  /** Takes an article away for good, and leaves a tombstone at every address it ever had. */
  async bury(tx: EntityManager, articleId: string, { at, reason }: Burial): Promise<void> {
    await this.takeDown(tx, articleId);
    await this.store.bury(tx, { articleId, withdrawnAt: toInstant(at), reason });
  }

  // From here on no section moves: a move copies lists, and would miss what is put into them beside it.
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

/** All but its address. */
interface Rendered {
  readonly article: Omit<LiveArticleEntity, 'slug'>;
  /** Every list it stands in. */
  readonly lists: readonly string[];
}

function known({ agencyId, role }: RenderedCredit): PublishedCredit {
  if (agencyId === null) throw new Error('An article that credits an unknown agency cannot be published.');
  return { agencyId, role };
}
