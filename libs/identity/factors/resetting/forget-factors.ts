import { runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Forgetting } from '../../forgetting/forgetting.js';
import { SecondFactors } from '../giving/second-factors.js';

const forgetPending = statement('DELETE FROM pending_sign_ins WHERE user_id = ?');

/** Forgets what an erased user signed in with. */
@Injectable()
export class ForgetFactors implements OnModuleInit {
  constructor(
    private readonly forgetting: Forgetting,
    private readonly factors: SecondFactors,
  ) {}

  onModuleInit(): void {
    this.forgetting.register('second factors', async (tx, userId) => {
      await this.factors.removeAll(tx, userId);
      await runStatement(tx, forgetPending, [userId]);
    });
  }
}
