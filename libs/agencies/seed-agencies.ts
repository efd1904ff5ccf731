import { Clock, newId, UnitOfWork } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AgencyRegistry } from './agency-registry.js';
import { AgencyStore } from './agency-store.js';
import { knownAgencies } from './known-agencies.js';
import { usualTerms } from './usual-terms.js';

/** Adds the known agencies to a new newsroom. Runs only once: from then on the registry belongs to the newsroom. */
@Injectable()
export class SeedAgencies implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly registry: AgencyRegistry,
    private readonly agencies: AgencyStore,
  ) {}

  async onModuleInit(): Promise<void> {
    const { all } = await this.registry.current();
    if (all.length === 0) await this.execute();
  }

  /** Records no events, because there is no consumer yet. */
  async execute(): Promise<void> {
    await this.work.transaction(async (tx) => {
      // If several instances start at once, the others find here that the first has done it.
      if ((await this.agencies.claim(tx)).all.length > 0) return;
      const now = this.clock.now();
      const rows = knownAgencies.map(({ aliases, ...facts }) => ({
        ...facts,
        ...usualTerms,
        aliases: [...aliases],
        id: newId(now),
        version: 1,
        isActive: true,
      }));
      await this.agencies.insert(tx, rows);
    });
  }
}
