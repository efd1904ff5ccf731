import { SubjectNames } from '@kopij/ledger';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WireSourceDirectory } from './wire-source-directory.js';

/** What sources are called, for the audit trail. */
@Injectable()
export class WireSourceNames implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly sources: WireSourceDirectory,
  ) {}

  onModuleInit(): void {
    this.names.register('WIRE_SOURCE', async (ids) => {
      const found = await this.sources.byIds(ids);
      return new Map([...found.values()].map(({ id, name }) => [id, name]));
    });
  }
}
