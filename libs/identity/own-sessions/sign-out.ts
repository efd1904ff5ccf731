import type { Actor } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { EndSessions } from '../sessions/end-sessions.js';

/** Ends the session that the caller is signed in with, if any. */
@Injectable()
export class SignOut {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor | null): Promise<void> {
    const sessionId = actor?.sessionId;
    if (sessionId !== undefined) await this.work.transaction((tx) => EndSessions.one(tx, sessionId));
  }
}
