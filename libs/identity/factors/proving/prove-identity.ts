import type { Actor } from '@kopij/editorial';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refused, type Refused } from '../../contract/outcome.js';
import { factorRefusal } from '../giving/factor-refusal.js';
import { SecondFactors, type ExaminedAnswer } from '../giving/second-factors.js';
import type { Verdict } from '../../attempts/attempts.js';
import { OwnPasswords } from './own-passwords.js';
import type { Proof } from './proof.js';

/** A proof as far as it can be judged without a transaction. */
export type ExaminedProof = ExaminedAnswer | { readonly kind: 'PASSWORD'; readonly verdict: Verdict };

/**
 * Has somebody who is signed in show that it is still them, before their factors change: whoever has their session, or finds their
 * laptop open, must not replace them. A password does only for those who have no factor: it may be what was stolen.
 */
@Injectable()
export class ProveIdentity {
  constructor(
    private readonly factors: SecondFactors,
    private readonly passwords: OwnPasswords,
  ) {}

  /** What `navigator.credentials.get` takes to prove it with a passkey, in JSON; null if they have none. */
  askForPasskey({ id }: Actor): Promise<string | null> {
    return this.factors.askForPasskey(id, toProve(id));
  }

  /** Outside of a transaction, before {@link take}. */
  async examine({ id }: Actor, { password, ...answer }: Proof): Promise<ExaminedProof> {
    if (password === undefined) return this.factors.examine(answer, toProve(id));
    return { kind: 'PASSWORD', verdict: await this.passwords.judge(id, password) };
  }

  /** Why it does not count; null if it does. The transaction must be committed whatever the outcome. */
  async take(tx: EntityManager, { id }: Pick<Actor, 'id'>, proof: ExaminedProof): Promise<Refused | null> {
    if (proof.kind !== 'PASSWORD') return factorRefusal(await this.factors.take(tx, id, proof), 'proof');
    if ((await this.factors.kindsOf(tx, id)).length > 0)
      return refused('PROOF_BY_FACTOR', 'proof', 'password');
    if (proof.verdict === 'RIGHT') return null;
    return refused(proof.verdict === 'WRONG' ? 'PROOF_WRONG' : proof.verdict, 'proof', 'password');
  }
}

function toProve(userId: string) {
  return { kind: 'PROVE', subject: userId } as const;
}
