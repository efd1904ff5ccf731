import type { Actor } from '@kopij/editorial';
import { Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { AccessTokenEntity } from './access-token.entity.js';
import { demand } from './demand.js';

/** Shows somebody's tokens, newest first, spent ones too: one's own, or anybody's for who manages users. */
@Injectable()
export class ListTokens {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, userId: string): Promise<AccessTokenEntity[]> {
    demand(actor, actor.id === userId ? 'account:manage' : 'user:manage');
    return this.database.reader.find(AccessTokenEntity, {
      where: { userId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }
}
