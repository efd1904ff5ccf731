import { hash } from 'node:crypto';
import {
  Clock,
  fromInstant,
  readInstant,
  runStatement,
  SecretBox,
  statement,
  toInstant,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What a challenge is for. The answer to one of another kind, or for somebody else, does not count. */
export interface ChallengeUse {
  readonly kind: 'ADD' | 'PROVE' | 'FINISH' | 'SIGN_IN';
  /** The user, or the pending sign-in; empty for whoever answers. */
  readonly subject: string;
}

/** A challenge that was made here and can still be answered. */
export interface OpenChallenge {
  /** In base64url. */
  readonly challenge: string;
  readonly expiresAt: Instant;
}

/** How long somebody has to answer, in milliseconds: time to find a security key. */
const answerWithin = 5 * 60_000;

const forget = statement('DELETE FROM spent_challenges WHERE expires_at <= ?');
const spend = statement(
  'INSERT INTO spent_challenges (hash, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING hash',
);

/**
 * What passkeys sign, so that no signature counts twice. A challenge is encrypted with the key of the operator, and says itself until
 * when it counts: a stranger who asks for a million of them makes no row.
 */
@Injectable()
export class Challenges {
  constructor(
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /** Whether the operator has set a key. */
  get canBegin(): boolean {
    return this.box.currentKeyId !== null;
  }

  make(use: ChallengeUse): Buffer {
    const expiresAt = toInstant(new Date(this.clock.now().getTime() + answerWithin));
    const { keyId, sealed } = this.box.seal(Buffer.from(expiresAt), ownerOf(use));
    return Buffer.from(`${keyId}.${sealed}`);
  }

  /**
   * Null if it was not made here, was for something else, or has expired.
   *
   * @param challenge in base64url
   */
  read(challenge: string, use: ChallengeUse): OpenChallenge | null {
    const [, keyId, sealed] = /^([0-9a-f]{16})\.([\w+/=]{1,200})$/.exec(decoded(challenge)) ?? [];
    if (keyId === undefined || sealed === undefined) return null;
    const expiresAt = readInstant(this.opened({ keyId, sealed }, ownerOf(use)));
    if (expiresAt === null || expiresAt <= this.clock.now()) return null;
    return { challenge, expiresAt: toInstant(expiresAt) };
  }

  /** Whether this is the first answer to it. */
  async spend(tx: EntityManager, { challenge, expiresAt }: OpenChallenge): Promise<boolean> {
    const now = this.clock.now();
    await runStatement(tx, forget, [toInstant(now)]);
    if (fromInstant(expiresAt) <= now) return false;
    return (await runStatement(tx, spend, [hash('sha256', challenge), expiresAt])).length > 0;
  }

  private opened(secret: { keyId: string; sealed: string }, owner: string): string {
    try {
      return this.box.open(secret, owner)?.toString() ?? '';
    } catch {
      return '';
    }
  }
}

function ownerOf({ kind, subject }: ChallengeUse): string {
  return `challenge ${kind} ${subject}`;
}

function decoded(challenge: string): string {
  return Buffer.from(challenge, 'base64url').toString('latin1');
}
