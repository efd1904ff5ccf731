import { SubjectNames } from '@kopij/ledger';
import { Database, findRowsThat, isOneOf, rowsThat } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccessTokenEntity } from '../issued-tokens/access-token.entity.js';
import { UserEntity } from '../users/user.entity.js';

const listed = isOneOf('id');
const those = rowsThat(`WHERE ${listed.sqlite}`, `WHERE ${listed.postgres}`);

/** What users and tokens are called, for the audit trail. What was erased has no name. */
@Injectable()
export class IdentityNames implements OnModuleInit {
  constructor(
    private readonly names: SubjectNames,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    const { reader } = this.database;
    this.names.register('USER', async (ids) =>
      namesOf(await findRowsThat(reader, UserEntity, those, asked(ids))),
    );
    this.names.register('TOKEN', async (ids) =>
      namesOf(await findRowsThat(reader, AccessTokenEntity, those, asked(ids))),
    );
  }
}

function asked(ids: readonly string[]): [string] {
  return [JSON.stringify(ids)];
}

function namesOf(rows: readonly { id: string; name: string }[]): Map<string, string> {
  return new Map(rows.flatMap(({ id, name }) => (name === '' ? [] : [[id, name]])));
}
