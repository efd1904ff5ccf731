import { Forgetting } from '@kopij/identity';
import { runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const forget = statement('DELETE FROM wire_seen WHERE user_id = ?');

/** Forgets what an erased user has seen of the wire. */
@Injectable()
export class ForgetSeen implements OnModuleInit {
  constructor(private readonly forgetting: Forgetting) {}

  onModuleInit(): void {
    this.forgetting.register('seen wire items', async (tx, userId) => {
      await runStatement(tx, forget, [userId]);
    });
  }
}
