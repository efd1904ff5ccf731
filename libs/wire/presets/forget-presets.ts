import { Forgetting } from '@kopij/identity';
import { runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const forget = statement('DELETE FROM wire_presets WHERE owner_id = ? AND NOT is_shared');

/** Forgets the presets of an erased user that nobody else uses. */
@Injectable()
export class ForgetPresets implements OnModuleInit {
  constructor(private readonly forgetting: Forgetting) {}

  onModuleInit(): void {
    this.forgetting.register('wire presets', async (tx, userId) => {
      await runStatement(tx, forget, [userId]);
    });
  }
}
