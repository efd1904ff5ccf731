import { Module } from '@nestjs/common';
import { FactorKeeper } from './factors/keeping/factor-keeper.js';
import { IdentityModule } from './identity.module.js';
import { PruneSessions } from './sessions/prune-sessions.js';
import { SessionKeeper } from './sessions/session-keeper.js';

/** Keeps sessions in the background. Runs in the server only, not in the `kopij` command. */
@Module({ imports: [IdentityModule], providers: [SessionKeeper, PruneSessions, FactorKeeper] })
export class SessionsModule {}
