import { bumpRegistry, Problem } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AgencyList } from './agency-list.js';
import { AgencyRegistry } from './agency-registry.js';
import { AgencyEntity } from './agency.entity.js';
import type { AgencyOutcome } from './outcome.js';

/** The only code that writes the agency table. Changes of the registry queue, whichever agencies they are about. */
@Injectable()
export class AgencyStore {
  constructor(private readonly registry: AgencyRegistry) {}

  /** The agencies as they are, which nobody else changes before the transaction ends. */
  claim(tx: EntityManager): Promise<AgencyList> {
    return this.registry.claim(tx);
  }

  /**
   * The agency, when it is at the version the caller has seen.
   *
   * @throws {Problem} NOT_FOUND
   */
  async find(
    tx: EntityManager,
    agencyId: string,
    expectedVersion: number,
  ): Promise<Exclude<AgencyOutcome, { refusals: unknown }>> {
    const agency = await tx.findOneBy(AgencyEntity, { id: agencyId });
    if (!agency) throw new Problem('NOT_FOUND', 'There is no such agency.');
    if (agency.version === expectedVersion) return { agency };
    return { conflict: { currentVersion: agency.version } };
  }

  async insert(tx: EntityManager, agencies: AgencyEntity[]): Promise<void> {
    await tx.insert(AgencyEntity, agencies);
    await bumpRegistry(tx, 'agencies');
  }

  /** Stores the changes as the agency's next version. */
  async update(
    tx: EntityManager,
    agency: AgencyEntity,
    changes: Partial<Omit<AgencyEntity, 'id' | 'version'>>,
  ): Promise<AgencyEntity> {
    const changed = { ...agency, ...changes, version: agency.version + 1 };
    await tx.update(AgencyEntity, { id: agency.id }, changed);
    await bumpRegistry(tx, 'agencies');
    return changed;
  }
}
