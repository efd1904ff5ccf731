import { whereAllowed, type Actor } from '@kopij/editorial';
import {
  countRowsThat,
  countRowsUpTo,
  Database,
  findRowsThat,
  rowsThat,
  whereAll,
  type CountedRows,
  type PageRequest,
  type Term,
} from '@kopij/platform';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { mostCounted, type WorkName } from '../contract/work.types.js';
import { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { pageOf, type ManuscriptPlace } from './manuscript-order.js';
import { workLists } from './work-lists.js';

/** What waits for somebody: in each list at most what they may read, and where it is theirs to act, what they may act on. */
@Injectable()
export class MyWork {
  constructor(
    private readonly database: Database,
    private readonly sections: SectionRegistry,
  ) {}

  /** The manuscripts of one page of a list, and one more if there are further pages. */
  async page(
    actor: Actor,
    name: WorkName,
    request: PageRequest<ManuscriptPlace>,
  ): Promise<ManuscriptEntity[]> {
    const [page, values] = pageOf(await this.termsOf(actor, name), workLists[name].order, request);
    return findRowsThat(this.database.reader, ManuscriptEntity, page, values);
  }

  /** How long a list is, counted up to {@link mostCounted}. */
  async countUpToMost(actor: Actor, name: WorkName): Promise<CountedRows> {
    const terms = await this.termsOf(actor, name);
    const values = terms.flatMap((term) => term.values);
    const { hasRuns, keys } = workLists[name].order;
    const those = whereAll(terms);
    // SQLite might go through all manuscripts, but for an order that an index has.
    const ordered = hasRuns ? `${those} ORDER BY ${keys.join(', ')}` : those;
    const condition = rowsThat(ordered, those);
    return countRowsUpTo(mostCounted, this.database.reader, ManuscriptEntity, condition, values);
  }

  /** How long a list is, however long. */
  async count(actor: Actor, name: WorkName): Promise<number> {
    const terms = await this.termsOf(actor, name);
    const values = terms.flatMap((term) => term.values);
    return countRowsThat(this.database.reader, ManuscriptEntity, rowsThat(whereAll(terms)), values);
  }

  private async termsOf(actor: Actor, name: WorkName): Promise<Term[]> {
    const sections = [...(await this.sections.current()).byId.values()];
    return workLists[name].termsFor({
      actor,
      mayReview: whereAllowed(actor, 'REVIEW', sections),
      mayPublish: whereAllowed(actor, 'PUBLISH', sections),
      fourEyes: sections.filter(({ policy }) => policy.fourEyes).map(({ id }) => id),
      engine: this.database.engine,
    });
  }
}
