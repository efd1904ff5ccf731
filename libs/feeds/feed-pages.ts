import { AgencyRegistry } from '@kopij/agencies';
import {
  AnswerBases,
  articleCursors,
  ArticleReader,
  Site,
  wholeRow,
  Withdrawals,
  type ListPlace,
} from '@kopij/delivery';
import type { WithdrawnStory } from '@kopij/formats';
import { CONFIG, pageRequest, Problem, type Config, type PageRequest } from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Inject, Injectable } from '@nestjs/common';
import { feedFormats } from './feed-format.js';
import { feedAt, type FeedList } from './feed-list.js';
import type { BuiltPage, MachinePage, MachinePages, MovedPage } from './machine-page.js';
import { iriOf, outgoingStory } from './outgoing-story.js';
import { onlyParameters } from './only-parameters.js';

/** In stories. */
const pageSize = 50;
/** How many withdrawn stories the first page of a feed names. */
const mostWithdrawn = 25;

/** `/feeds/all.rss`, `/feeds/buitenland.atom`, `/feeds/agency/anp.json`. */
const address = /^\/feeds\/(?:([a-z]+)\/)?([^/]{1,160})\.([a-z]+)$/u;

/** A page of a feed, as it was asked for. */
interface AskedFeed {
  readonly folder: string | null;
  readonly name: string;
  readonly format: string;
  readonly siteUrl: string;
  readonly query: string;
  readonly page: PageRequest<ListPlace>;
}

/** The feeds: of the whole site, of a section with those below it, and of an agency. Read from what is live, and nothing else. */
@Injectable()
export class FeedPages implements MachinePages {
  constructor(
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
    private readonly reader: ArticleReader,
    private readonly withdrawals: Withdrawals,
    private readonly bases: AnswerBases,
    private readonly site: Site,
    @Inject(CONFIG) private readonly config: Pick<Config, 'feedText' | 'hubs'>,
  ) {}

  async find(path: string, query: URLSearchParams): Promise<MachinePage | MovedPage | null> {
    const [, folder = null, name = '', format = ''] = address.exec(path) ?? [];
    const found = feedFormats.get(format);
    const list = found && (await this.listAt(folder, name));
    const siteUrl = this.site.url;
    if (!found || !list || siteUrl === null) return null;
    const page = pageIn(query);
    const canonical = `${list.path}.${format}`;
    const search = query.size === 0 ? '' : `?${query.toString()}`;
    if (canonical !== path) return { movedTo: `${siteUrl}${canonical}${search}` };
    const url = `${siteUrl}${canonical}${search}`;
    return {
      url,
      mediaType: found.mediaType,
      links: [`<${url}>; rel="self"`, ...this.config.hubs.map((hub) => `<${hub}>; rel="hub"`)],
      build: () => this.build({ folder, name, format, siteUrl, query: search, page }),
    };
  }

  /** The list is found again: what is made depends on nothing that was read before. */
  private async build(asked: AskedFeed): Promise<BuiltPage | null> {
    const found = await this.listAt(asked.folder, asked.name);
    const format = feedFormats.get(asked.format);
    if (!found || !format) return null;
    // Stands for the request: all that is read for it is noted under it.
    const request = {};
    const { list } = found;
    const read = { list, ...asked.page, isDistinct: false, columns: wholeRow };
    const { edges, pageInfo } = await this.reader.page(request, read, true);
    const stories = edges.map(({ node }) =>
      outgoingStory(node, this.site.articleUrl(node) ?? '', {
        site: this.site,
        feedText: this.config.feedText,
      }),
    );
    const withdrawn = asked.query === '' ? await this.withdrawnFor(request) : [];
    const firstUrl = `${asked.siteUrl}${found.path}.${asked.format}`;
    const { startCursor, endCursor, hasNextPage, hasPreviousPage } = pageInfo;
    const body = format.write({
      ...this.headOf(found, asked),
      firstUrl,
      nextUrl: hasNextPage && endCursor !== null ? `${firstUrl}?after=${endCursor}` : null,
      previousUrl: hasPreviousPage && startCursor !== null ? `${firstUrl}?before=${startCursor}` : null,
      selfUrl: `${firstUrl}${asked.query}`,
      hubs: this.config.hubs,
      updatedAt: latest([...stories.map(({ updatedAt }) => updatedAt), ...withdrawn.map(({ at }) => at)]),
      stories,
      withdrawn,
    });
    const { tags, until } = this.bases.of(request);
    return { body, tags, until };
  }

  /** Of the whole site, in every feed: which lists a story was in is no longer known. */
  private async withdrawnFor(request: object): Promise<WithdrawnStory[]> {
    const newest = await this.withdrawals.newest(request, mostWithdrawn);
    return newest.map(({ articleId, withdrawnAt, reason }) => ({
      id: iriOf(articleId),
      at: withdrawnAt,
      reason,
    }));
  }

  private headOf({ name, page }: FeedList, { siteUrl }: AskedFeed) {
    const { name: publisher, language } = this.site;
    const title = name === null ? publisher : `${name} – ${publisher}`;
    return { title, publisher, language, siteUrl: `${siteUrl}${page}` };
  }

  private async listAt(folder: string | null, name: string): Promise<FeedList | null> {
    const [sections, agencies] = [await this.sections.current(), await this.agencies.current()];
    return feedAt(folder, name, { sections, agencies });
  }
}

/** @throws {Problem} BAD_INPUT */
function pageIn(query: URLSearchParams): PageRequest<ListPlace> {
  const { after, before } = onlyParameters(query, ['after', 'before']);
  if (after !== undefined && before !== undefined)
    throw new Problem('BAD_INPUT', 'Give either `after` or `before`, not both.');
  return before === undefined
    ? pageRequest({ first: pageSize, after: after ?? null }, articleCursors)
    : pageRequest({ last: pageSize, before }, articleCursors);
}

/** A feed without stories has never changed. */
function latest(times: readonly string[]): string {
  return times.reduce((latest, time) => (time > latest ? time : latest), '1970-01-01T00:00:00.000Z');
}
