import { SubjectNames } from '@kopij/ledger';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoutingRuleDirectory } from './routing-rule-directory.js';

/** What routing rules are called, for the audit trail. */
@Injectable()
export class RoutingRuleNames implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly rules: RoutingRuleDirectory,
  ) {}

  onModuleInit(): void {
    this.names.register('ROUTING_RULE', async (ids) => {
      const found = await this.rules.byIds(ids);
      return new Map(found.map(({ id, name }) => [id, name]));
    });
  }
}
