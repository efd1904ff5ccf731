import { Forgetting } from '@kopij/identity';
import { runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const forget = statement('DELETE FROM mails WHERE user_id = ?');

/** Nothing is sent to an erased user any more. */
@Injectable()
export class ForgetMails implements OnModuleInit {
  constructor(private readonly forgetting: Forgetting) {}

  onModuleInit(): void {
    this.forgetting.register('mails', async (tx, userId) => {
      await runStatement(tx, forget, [userId]);
    });
  }
}
