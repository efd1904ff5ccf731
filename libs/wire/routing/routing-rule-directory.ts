import { Database, findRowsThat, isOneOf, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { RoutingRuleEntity } from './routing-rule.entity.js';

const anyOf = isOneOf('id');
const named = rowsThat(`WHERE ${anyOf.sqlite}`, `WHERE ${anyOf.postgres}`);

/** Finds rules, with those that are archived. */
@Injectable()
export class RoutingRuleDirectory {
  constructor(private readonly database: Database) {}

  byIds(ids: readonly string[]): Promise<RoutingRuleEntity[]> {
    return findRowsThat(this.database.reader, RoutingRuleEntity, named, [JSON.stringify(ids)]);
  }
}
