import { Database, findRowsOfEach, findRowsThat, type Condition, type SqlValue } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';

/** The rows of one page, as they are to be found. */
export interface PageRows {
  readonly condition: Condition;
  readonly values: readonly SqlValue[];
  /** The order of the page: less than 0 if the first comes first. */
  readonly compare: (one: ManuscriptEntity, other: ManuscriptEntity) => number;
}

/** Pages in one statement; there is a statement for each number of pages. */
const mostAtOnce = 16;

/** Reads pages of manuscripts that a request asks for at once and that differ in their values only, as the columns of a board do, in one statement. */
@Injectable()
export class PagesTogether {
  private readonly perRequest = new WeakMap<object, DataLoader<PageRows, ManuscriptEntity[]>>();

  constructor(private readonly database: Database) {}

  /** @param request the GraphQL context */
  page(request: object, asked: PageRows): Promise<ManuscriptEntity[]> {
    let pages = this.perRequest.get(request);
    if (!pages) {
      pages = new DataLoader((all) => this.load(all), { cache: false, maxBatchSize: mostAtOnce });
      this.perRequest.set(request, pages);
    }
    return pages.load(asked);
  }

  private async load(pages: readonly PageRows[]): Promise<ManuscriptEntity[][]> {
    const texts = new Set(pages.map(textOf));
    const groups = await Promise.all(
      [...texts].map((text) => this.loadAlike(pages.filter((page) => textOf(page) === text))),
    );
    const found = new Map(groups.flat());
    return pages.map((page) => found.get(page) ?? []);
  }

  private async loadAlike(group: readonly PageRows[]): Promise<(readonly [PageRows, ManuscriptEntity[]])[]> {
    const { reader } = this.database;
    const [first, ...others] = group;
    if (!first) return [];
    const { condition, values } = first;
    if (others.length === 0)
      return [[first, await findRowsThat(reader, ManuscriptEntity, condition, values)]];
    const lists = group.map((page) => page.values);
    const found = await findRowsOfEach(reader, ManuscriptEntity, condition, lists);
    return group.map((page, at) => [page, (found[at] ?? []).sort(page.compare)]);
  }
}

function textOf({ condition }: PageRows): string {
  return condition.sqlite;
}
