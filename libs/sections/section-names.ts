import { SubjectNames } from '@kopij/ledger';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SectionRegistry } from './section-registry.js';

/** What sections are called, for the audit trail. */
@Injectable()
export class SectionNames implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly sections: SectionRegistry,
  ) {}

  onModuleInit(): void {
    this.names.register('SECTION', async (ids) => {
      const { byId } = await this.sections.current();
      return new Map(
        ids.flatMap((id) => {
          const name = byId.get(id)?.name;
          return name === undefined ? [] : [[id, name]];
        }),
      );
    });
  }
}
