import { SubjectNames } from '@kopij/ledger';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AgencyRegistry } from './agency-registry.js';

/** What agencies are called, for the audit trail. */
@Injectable()
export class AgencyNames implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly agencies: AgencyRegistry,
  ) {}

  onModuleInit(): void {
    this.names.register('AGENCY', async () => {
      const { all } = await this.agencies.current();
      return new Map(all.map(({ id, name }) => [id, name]));
    });
  }
}
