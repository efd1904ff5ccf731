import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { Clock, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MailRequests } from '../../mailing/mail-requests.js';
import { finishedSignIn } from '../../pending/finished-sign-in.js';
import { PendingSignIns } from '../../pending/pending-sign-ins.js';
import { EndSessions } from '../../sessions/end-sessions.js';
import { OpenSession } from '../../sessions/open-session.js';
import { RecoveryCodeStore } from '../recovery/recovery-code-store.js';
import type { Owner } from './set-up.js';

/** What comes of a factor that was set up. */
export interface SetUpDone {
  /** For somebody who had none left: shown only now. */
  readonly recoveryCodes: readonly string[] | null;
  /** The session of somebody whose sign-in waited for it; null for somebody who is signed in. */
  readonly session: string | null;
}

export interface Completion {
  readonly actor: Actor | null;
  /** What was set up. */
  readonly kind: 'TOTP' | 'PASSKEY';
  readonly userAgent?: string | undefined;
}

/** Does what follows when a factor was set up. */
@Injectable()
export class CompleteSetUp {
  constructor(
    private readonly clock: Clock,
    private readonly recovery: RecoveryCodeStore,
    private readonly pendingSignIns: PendingSignIns,
    private readonly openSession: OpenSession,
    private readonly mail: MailRequests,
  ) {}

  async execute(
    tx: EntityManager,
    { user, pending }: Owner,
    { actor, kind, userAgent }: Completion,
  ): Promise<SetUpDone> {
    const hasCodes = (await this.recovery.left(tx, user.id)) > 0;
    const recoveryCodes = hasCodes ? null : await this.recovery.replace(tx, user.id);
    const at = toInstant(this.clock.now());
    await recordChange(tx, {
      ...{ actor: user, at, action: 'FACTOR_ADDED' },
      subject: { kind: 'USER', id: user.id },
      details: { kind, recoveryCodes: recoveryCodes !== null },
    });
    await this.mail.add(tx, { userId: user.id, mail: 'SECOND_FACTOR_CHANGED', at });
    // Whoever is signed in elsewhere was not asked for a factor.
    await EndSessions.others(tx, user.id, pending ? undefined : actor?.sessionId);
    if (!pending) return { recoveryCodes, session: null };
    await this.pendingSignIns.end(tx, pending);
    const command = { ...finishedSignIn(pending, kind), userAgent };
    return { recoveryCodes, session: await this.openSession.execute(tx, user.id, command) };
  }
}
