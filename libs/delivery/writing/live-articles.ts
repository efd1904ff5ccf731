import { AgencyRegistry, type AgencyList } from '@kopij/agencies';
import type { Content, Correction } from '@kopij/editorial';
import { toInstant } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listsOf, type ArticleList } from '../stored/article-list.js';
import type { PublishedCredit, UncreditedText } from '../stored/published-shape.js';
import { LiveArticleStore, type NewArticle } from './live-article-store.js';
import { LiveStories } from './live-stories.js';
import { renderArticle, type RenderedCredit } from './render-article.js';
import { reserveSlug } from './reserve-slug.js';
import { reserveSlugs } from './reserve-slugs.js';

/** A revision to publish. */
export interface PublishedRevision {
  /** The id of the article and its manuscript. */
  readonly id: string;
  readonly revision: number;
  readonly content: Content;
  /** The agencies whose text is in the body, credited or not: by code, or as written if unknown. Their terms hold. */
  readonly textAgencies: readonly string[];
  readonly publishedAt: Date;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  /** Its corrections so far, oldest first. */
  readonly corrections: readonly Correction[];
  /** When it is scheduled to be unpublished; null if not. */
  readonly endsAt: Date | null;
  /** Whether its newest correction tells readers what this changes. */
  readonly isCorrection: boolean;
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
    private readonly stories: LiveStories,
  ) {}

  /**
   * Publishes a revision, replacing any other of the same article. Returns its slug.
   *
   * @throws if it credits an unknown agency, which the workflow does not allow
   */
  async putLive(tx: EntityManager, published: PublishedRevision): Promise<{ slug: string }> {
    const render = await this.renderer(tx);
    const rendered = render(published);
    const told = this.stories.tellingOf(rendered.article);
    if (told) await this.stories.hold(tx, [told]);
    const { slug, ...reserved } = await reserveSlug(tx, published.id, published.content);
    const { isCorrection } = published;
    const how = { ...reserved, isCorrection };
    const storyId = await this.store.put(tx, { ...rendered.article, slug }, rendered.lists, how);
    if (told) await this.stories.tell(tx, told, { storyId, isFirst: reserved.isFirst });
    return { slug };
  }

  /** {@link putLive} for any number of articles that have never been live. Returns their slugs, in order. */
  async putNew(tx: EntityManager, published: readonly PublishedRevision[]): Promise<string[]> {
    const rendered = published.map(await this.renderer(tx));
    const told = rendered.flatMap(({ article }) => this.stories.tellingOf(article) ?? []);
    await this.stories.hold(tx, told);
    const slugs = await reserveSlugs(tx, published);
    await this.store.putNew(
      tx,
      rendered.map(({ article, lists }, at) => ({ article: { ...article, slug: slugs[at] ?? '' }, lists })),
    );
    for (const each of told) await this.stories.tell(tx, each, { storyId: null, isFirst: true });
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
    await this.stories.forget(tx, articleId);
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
        credits: [...credits, ...uncredited(published.textAgencies, credits, agencies)],
        revision: published.revision,
        corrections: [...published.corrections],
        sectionId: content.sectionId,
        publishedAt: toInstant(published.publishedAt),
        firstPublishedAt: toInstant(published.firstPublishedAt),
        updatedAt: toInstant(published.updatedAt),
        endsAt: published.endsAt && toInstant(published.endsAt),
      };
      const agencyIds = [...new Set(credits.map(({ agencyId }) => agencyId))];
      return { article, lists: listsOf(lineage, agencyIds, rendered.keywords ?? []) };
    };
  }
}

/** Everything but its slug. */
interface Rendered {
  readonly article: Omit<NewArticle, 'slug'>;
  /** All its lists. */
  readonly lists: readonly ArticleList[];
}

/** An agency that is credited for a photo only is not credited for its text. */
function uncredited(
  textAgencies: readonly string[],
  credits: readonly PublishedCredit[],
  agencies: AgencyList,
): UncreditedText[] {
  const credited = new Set(credits.filter(({ role }) => role !== 'PHOTO').map(({ agencyId }) => agencyId));
  return textAgencies
    .filter((name) => !credited.has(agencies.resolve(name)?.id ?? ''))
    .map((textOf) => ({ textOf }));
}

function known({ agencyId, role }: RenderedCredit): PublishedCredit {
  if (agencyId === null) throw new Error('An article that credits an unknown agency cannot be published.');
  return { agencyId, role };
}
