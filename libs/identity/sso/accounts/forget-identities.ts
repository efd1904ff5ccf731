import { runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Forgetting } from '../../forgetting/forgetting.js';

const forget = statement('DELETE FROM sso_identities WHERE user_id = ?');

/** Forgets who an erased user is at identity providers. */
@Injectable()
export class ForgetIdentities implements OnModuleInit {
  constructor(private readonly forgetting: Forgetting) {}

  onModuleInit(): void {
    this.forgetting.register('single sign-on', async (tx, userId) => {
      await runStatement(tx, forget, [userId]);
    });
  }
}
