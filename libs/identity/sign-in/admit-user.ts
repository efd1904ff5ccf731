import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OpenSession, type OpenSessionCommand } from '../sessions/open-session.js';
import type { UserEntity } from '../users/user.entity.js';
import type { PendingSignIn } from '../pending/pending-sign-in.types.js';
import type { WeakMethod } from '../sessions/session-method.js';
import { SecondStep } from '../pending/second-step.js';

/** Somebody is signed in, or has to show another factor. */
export type Admission =
  | { readonly user: UserEntity; readonly session: string }
  | { readonly user: UserEntity; readonly pending: PendingSignIn };

/** Signs somebody in who has shown one factor, unless another one is demanded of them. */
@Injectable()
export class AdmitUser {
  constructor(
    private readonly sessions: OpenSession,
    private readonly second: SecondStep,
  ) {}

  async execute(
    tx: EntityManager,
    user: UserEntity,
    command: OpenSessionCommand & { readonly method: WeakMethod },
  ): Promise<Admission> {
    const pending = await this.second.after(tx, user, { method: command.method, providerId: null });
    if (pending) return { user, pending };
    return { user, session: await this.sessions.execute(tx, user.id, command) };
  }
}
