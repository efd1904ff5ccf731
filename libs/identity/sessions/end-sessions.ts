import { runStatement, statement } from '@kopij/platform';
import type { EntityManager } from 'typeorm';

/** Whoever has given a password, and not yet a second factor, must not go on either. */
const pendingOfUser = statement('DELETE FROM pending_sign_ins WHERE user_id = ?');
const allPending = statement('DELETE FROM pending_sign_ins');
const ofUser = statement('DELETE FROM sessions WHERE user_id = ?');
const others = statement('DELETE FROM sessions WHERE user_id = ? AND id <> ?');
const one = statement('DELETE FROM sessions WHERE id = ?');
const ofEverybody = statement('DELETE FROM sessions');

/**
 * Ends sessions with the transaction, on every server at once: each request looks for its row. Live connections notice at
 * their next message or pulse.
 */
export const EndSessions = {
  /** All of a user: they were deactivated, their password was reset, or their rights have changed. */
  async ofUser(tx: EntityManager, userId: string): Promise<void> {
    await runStatement(tx, pendingOfUser, [userId]);
    await runStatement(tx, ofUser, [userId]);
  },

  /** All of a user but the one they use. @param session the one to keep; all end if they use none */
  async others(tx: EntityManager, userId: string, session: string | undefined): Promise<void> {
    await runStatement(tx, pendingOfUser, [userId]);
    await (session === undefined
      ? runStatement(tx, ofUser, [userId])
      : runStatement(tx, others, [userId, session]));
  },

  async one(tx: EntityManager, id: string): Promise<void> {
    await runStatement(tx, one, [id]);
  },

  async ofEverybody(tx: EntityManager): Promise<void> {
    await runStatement(tx, allPending, []);
    await runStatement(tx, ofEverybody, []);
  },
};
