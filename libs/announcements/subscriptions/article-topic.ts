import { ArticleSections, namedByTags } from '@kopij/delivery';
import type { NewsroomEvent } from '@kopij/editorial';
import { everything } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { Topic } from './change-hub.js';

/** An article that readers see differently, or not any more. */
export interface ChangedArticle {
  readonly articleId: string;
  /** Its section and those above it; none if it is not live. */
  readonly sectionIds: ReadonlySet<string>;
  /** The sections in whose lists something moved at the same time: it may have left one of them. */
  readonly movedIn: ReadonlySet<string>;
}

const nowhere: ReadonlySet<string> = new Set();

@Injectable()
export class ArticleTopic implements Topic<ChangedArticle> {
  constructor(private readonly sections: ArticleSections) {}

  async of(events: readonly NewsroomEvent[]): Promise<ChangedArticle[] | null> {
    const changes = events.filter((event) => event.type === 'deliveryChanged');
    if (changes.some(({ tags }) => tags.includes(everything))) return null;
    const named = changes.map(({ tags }) => namedByTags(tags));
    const ids = [...new Set(named.flatMap(({ articleIds }) => articleIds))];
    if (ids.length === 0) return [];
    const sections = await this.sections.of(ids);
    return named.flatMap(({ articleIds, sectionIds: movedIn }) =>
      articleIds.map((articleId) => ({
        articleId,
        sectionIds: sections.get(articleId) ?? nowhere,
        movedIn,
      })),
    );
  }
}
