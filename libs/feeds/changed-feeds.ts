import { AgencyRegistry } from '@kopij/agencies';
import {
  agencyList,
  ArticleReader,
  everyArticle,
  namedByTags,
  sectionList,
  Site,
  type ArticleList,
} from '@kopij/delivery';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { feedFormats } from './feed-format.js';
import { feedOf } from './feed-list.js';

/** Finds the feeds that a change shows in. */
@Injectable()
export class ChangedFeeds {
  constructor(
    private readonly reader: ArticleReader,
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
    private readonly site: Site,
  ) {}

  /** Their addresses on the site. @param tags of what has changed: lists that an article has entered or left, and articles */
  async addresses(tags: readonly string[]): Promise<string[]> {
    const { articleIds, sectionIds, agencyIds } = namedByTags(tags);
    const lists = [...[...sectionIds].map(sectionList), ...[...agencyIds].map(agencyList)];
    for (const articleId of articleIds) lists.push(everyArticle, ...(await this.listsOf(articleId)));
    const registries = { sections: await this.sections.current(), agencies: await this.agencies.current() };
    const paths = new Set(lists.flatMap((list) => feedOf(list, registries)?.path ?? []));
    return [...paths].flatMap((path) =>
      [...feedFormats.keys()].flatMap((ending) => this.site.addressOf(`${path}.${ending}`) ?? []),
    );
  }

  /** Of an article that is live. */
  private async listsOf(articleId: string): Promise<ArticleList[]> {
    const article = await this.reader.byId({}, articleId);
    if (!article) return [];
    return [
      ...(article.section?.lineage ?? []).map(sectionList),
      ...article.credits.map(({ agency }) => agencyList(agency.id)),
    ];
  }
}
