import { bumpRegistry, runStatement, statement } from '@kopij/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Forgetting } from '../forgetting/forgetting.js';

const leaveTeams = statement('DELETE FROM team_members WHERE user_id = ?');
const forgetGrants = statement('DELETE FROM grants WHERE user_id = ?');

/** Takes an erased user out of their teams, with what was granted to them alone. */
@Injectable()
export class ForgetGrants implements OnModuleInit {
  constructor(private readonly forgetting: Forgetting) {}

  onModuleInit(): void {
    this.forgetting.register('grants', async (tx, userId) => {
      await runStatement(tx, leaveTeams, [userId]);
      await runStatement(tx, forgetGrants, [userId]);
      await bumpRegistry(tx, 'grants');
    });
  }
}
