import { bumpRegistry, findRow, insertRows, Problem, updateRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AgencyList } from './agency-list.js';
import { AgencyRegistry } from './agency-registry.js';
import { AgencyEntity } from './agency.entity.js';
import type { AgencyOutcome } from './outcome.js';

/** The only code that writes the agency table. All changes to the registry are serialised. */
@Injectable()
export class AgencyStore {
  constructor(private readonly registry: AgencyRegistry) {}

  /** The current agencies, locked until the transaction ends. */
  claim(tx: EntityManager): Promise<AgencyList> {
    return this.registry.claim(tx);
  }

  /**
   * The agency, if it is at the version the caller has read.
   *
   * @throws {Problem} NOT_FOUND
   */
  async find(
    tx: EntityManager,
    agencyId: string,
    expectedVersion: number,
  ): Promise<Exclude<AgencyOutcome, { refusals: unknown }>> {
    const agency = await findRow(tx, AgencyEntity, { id: agencyId });
    if (!agency) throw new Problem('NOT_FOUND', 'There is no such agency.');
    if (agency.version === expectedVersion) return { agency };
    return { conflict: { currentVersion: agency.version } };
  }

  async insert(tx: EntityManager, agencies: AgencyEntity[]): Promise<void> {
    await insertRows(tx, AgencyEntity, agencies);
    await bumpRegistry(tx, 'agencies');
  }

  /** Stores the changes as the agency's next version. */
  async update(
    tx: EntityManager,
    agency: AgencyEntity,
    changes: Partial<Omit<AgencyEntity, 'id' | 'version'>>,
  ): Promise<AgencyEntity> {
    const changed = { ...agency, ...changes, version: agency.version + 1 };
    await updateRow(tx, AgencyEntity, changed);
    await bumpRegistry(tx, 'agencies');
    return changed;
  }
}
