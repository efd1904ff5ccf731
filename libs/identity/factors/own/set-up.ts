import type { Actor } from '@kopij/editorial';
import { Database, findRow } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { demand } from '../../access/demand.js';
import { refused, type Refused } from '../../contract/outcome.js';
import type { PendingSignInEntity } from '../../pending/pending-sign-in.entity.js';
import { PendingSignIns } from '../../pending/pending-sign-ins.js';
import { UserEntity } from '../../users/user.entity.js';
import { FreshSignIn } from '../proving/fresh-sign-in.js';
import type { Proof } from '../proving/proof.js';
import { ProveIdentity, type ExaminedProof } from '../proving/prove-identity.js';

/** Somebody who is signed in and proves that it is them, or somebody who cannot sign in before they have a factor. */
export interface SetUpBy {
  readonly actor: Actor | null;
  /** What the sign-in that waits gave. It allows setting up a factor, and nothing else. */
  readonly pending?: string | undefined;
  readonly proof?: Proof | undefined;
}

/** Whoever may set up a factor. */
export interface Owner {
  readonly user: UserEntity;
  /** The sign-in that it finishes; null for somebody who is signed in. */
  readonly pending: PendingSignInEntity | null;
}

/** Finds out who sets up a factor, and whether they may. */
@Injectable()
export class SetUp {
  constructor(
    private readonly database: Database,
    private readonly prove: ProveIdentity,
    private readonly freshSignIn: FreshSignIn,
    private readonly pendingSignIns: PendingSignIns,
  ) {}

  /**
   * Outside of a transaction, before {@link claim}.
   *
   * @throws {Problem} UNAUTHENTICATED, FORBIDDEN
   */
  async examine({ actor, pending, proof }: SetUpBy): Promise<ExaminedProof | null> {
    if (pending !== undefined) return null;
    demand(actor, 'account:manage');
    return proof === undefined ? null : this.prove.examine(actor, proof);
  }

  /** The owner, locked, for the first step. The transaction must be committed whatever the outcome. */
  async claim(tx: EntityManager, by: SetUpBy, proof: ExaminedProof | null): Promise<Owner | Refused> {
    const owner = await this.find(tx, by);
    if ('refusals' in owner || owner.pending) return owner;
    if (!proof) {
      const isFresh = by.actor !== null && (await this.freshSignIn.isProof(tx, by.actor));
      return isFresh ? owner : refused('PROOF_NEEDED', 'proof');
    }
    return (await this.prove.take(tx, owner.user, proof)) ?? owner;
  }

  /** The owner, locked, for the second step: only who has done the first one can give what it takes. */
  async find(tx: EntityManager, { actor, pending: presented }: SetUpBy): Promise<Owner | Refused> {
    if (presented === undefined) {
      demand(actor, 'account:manage');
      const user = await lockActive(tx, actor.id);
      return user ? { user, pending: null } : refused('USER_DEACTIVATED');
    }
    const pending = await this.pendingSignIns.find(tx, presented);
    const user = pending?.mustSetUp === true ? await lockActive(tx, pending.userId) : null;
    // Meanwhile another sign-in may have set one up, which ends this one.
    const still = user && (await this.pendingSignIns.find(tx, presented));
    return still ? { user, pending: still } : refused('SIGN_IN_EXPIRED', 'pending');
  }

  /** Whose second step it is, without a transaction; null if nobody's. */
  async ownerId({ actor, pending: presented }: SetUpBy): Promise<string | null> {
    if (presented !== undefined) {
      return (await this.pendingSignIns.find(this.database.reader, presented))?.userId ?? null;
    }
    demand(actor, 'account:manage');
    return actor.id;
  }
}

function lockActive(tx: EntityManager, id: string): Promise<UserEntity | null> {
  return findRow(tx, UserEntity, { id, deactivatedAt: null }, { lock: true });
}
