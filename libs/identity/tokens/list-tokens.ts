import type { Actor } from '@kopij/editorial';
import { Database, findRowsThat, rowsThat } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { AccessTokenEntity } from '../issued-tokens/access-token.entity.js';
import { demand } from '../access/demand.js';

const newestFirst = rowsThat('WHERE user_id = ? ORDER BY created_at DESC, id DESC');

/**
 * Lists tokens, newest first, including expired and revoked ones: the caller's own, or anybody's for those who
 * manage users.
 */
@Injectable()
export class ListTokens {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, userId: string): Promise<AccessTokenEntity[]> {
    demand(actor, actor.id === userId ? 'account:manage' : 'user:manage');
    return findRowsThat(this.database.reader, AccessTokenEntity, newestFirst, [userId]);
  }
}
