import type { Actor } from '@kopij/editorial';
import { recordChange } from '@kopij/ledger';
import { findRowsThat, rowsThat, updateRow, type Instant } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { AccessTokenEntity } from './access-token.entity.js';

const valid = 'revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?) ORDER BY id';
const ofEverybody = rowsThat(`WHERE ${valid}`);
const ofUser = rowsThat(`WHERE user_id = ? AND ${valid}`);

/**
 * Revokes all tokens of a user, or of everybody, that still count: whoever has used a stolen session, or a stolen password, may have made
 * one, and it would outlive both. The caller must have claimed the users, so that none is made meanwhile.
 *
 * @param userId null for everybody
 */
export async function revokeTokensOf(
  tx: EntityManager,
  userId: string | null,
  { actor, at }: { readonly actor: Pick<Actor, 'id'>; readonly at: Instant },
): Promise<void> {
  const found =
    userId === null
      ? await findRowsThat(tx, AccessTokenEntity, ofEverybody, [at])
      : await findRowsThat(tx, AccessTokenEntity, ofUser, [userId, at]);
  for (const token of found) {
    await updateRow(tx, AccessTokenEntity, { ...token, revokedAt: at });
    await recordChange(tx, {
      ...{ actor, at, action: 'TOKEN_REVOKED' },
      subject: { kind: 'TOKEN', id: token.id },
      details: { userId: token.userId },
    });
  }
}
