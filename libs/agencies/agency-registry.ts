import { CachedRegistry, Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { AgencyEntity } from './agency.entity.js';
import { AgencyList } from './agency-list.js';

/** The agencies, held in memory: `current()` as committed, `within(tx)` as a transaction sees it. */
@Injectable()
export class AgencyRegistry extends CachedRegistry<AgencyList> {
  constructor(database: Database) {
    super(database, 'agencies', async (manager) => new AgencyList(await manager.find(AgencyEntity)));
  }
}
