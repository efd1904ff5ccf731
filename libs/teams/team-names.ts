import { TeamEntity } from '@kopij/identity';
import { SubjectNames } from '@kopij/ledger';
import { Database, findRowsThat, isOneOf, rowsThat } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const listed = isOneOf('id');
const those = rowsThat(`WHERE ${listed.sqlite}`, `WHERE ${listed.postgres}`);

/** What teams are called, for the audit trail. */
@Injectable()
export class TeamNames implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.names.register('TEAM', async (ids) => {
      const teams = await findRowsThat(this.database.reader, TeamEntity, those, [JSON.stringify(ids)]);
      return new Map(teams.map(({ id, name }) => [id, name]));
    });
  }
}
