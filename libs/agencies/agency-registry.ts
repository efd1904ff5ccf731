import { CachedRegistry, Database, findRows } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { AgencyEntity } from './agency.entity.js';
import { AgencyList } from './agency-list.js';

/** The agencies, cached in memory: `current()` as committed, `within(tx)` as seen by a transaction. */
@Injectable()
export class AgencyRegistry extends CachedRegistry<AgencyList> {
  constructor(database: Database) {
    super(database, 'agencies', async (manager) => new AgencyList(await findRows(manager, AgencyEntity)));
  }
}
