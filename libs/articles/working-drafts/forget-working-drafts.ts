import { Forgetting } from '@kopij/identity';
import { runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const forget = statement('DELETE FROM working_drafts WHERE user_id = ?');

/** Forgets what an erased user was writing: nobody else has ever seen it. */
@Injectable()
export class ForgetWorkingDrafts implements OnModuleInit {
  constructor(private readonly forgetting: Forgetting) {}

  onModuleInit(): void {
    this.forgetting.register('working drafts', async (tx, userId) => {
      await runStatement(tx, forget, [userId]);
    });
  }
}
