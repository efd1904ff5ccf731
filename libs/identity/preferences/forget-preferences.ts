import { runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Forgetting } from '../forgetting/forgetting.js';

const forget = statement('DELETE FROM preferences WHERE user_id = ?');

/** Forgets what clients kept for an erased user. */
@Injectable()
export class ForgetPreferences implements OnModuleInit {
  constructor(private readonly forgetting: Forgetting) {}

  onModuleInit(): void {
    this.forgetting.register('preferences', async (tx, userId) => {
      await runStatement(tx, forget, [userId]);
    });
  }
}
