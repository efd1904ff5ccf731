import { Forgetting } from '@kopij/identity';
import { runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const forget = [
  statement('DELETE FROM notifications WHERE user_id = ?'),
  statement('DELETE FROM notification_preferences WHERE user_id = ?'),
];

/** Forgets what an erased user was told, and of what they wanted to be told. */
@Injectable()
export class ForgetNotifications implements OnModuleInit {
  constructor(private readonly forgetting: Forgetting) {}

  onModuleInit(): void {
    this.forgetting.register('notifications', async (tx, userId) => {
      for (const each of forget) await runStatement(tx, each, [userId]);
    });
  }
}
