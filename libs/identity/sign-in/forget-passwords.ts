import { runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Forgetting } from '../forgetting/forgetting.js';

const tables = ['passwords', 'one_time_links'] as const;
const statements = tables.map((table) => statement(`DELETE FROM ${table} WHERE user_id = ?`));

/** Forgets what a user who is erased signed in with. */
@Injectable()
export class ForgetPasswords implements OnModuleInit {
  constructor(private readonly forgetting: Forgetting) {}

  onModuleInit(): void {
    this.forgetting.register('passwords', async (tx, userId) => {
      for (const each of statements) await runStatement(tx, each, [userId]);
    });
  }
}
