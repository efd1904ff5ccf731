import type { Role } from '@kopij/editorial';
import { recordChange, type AuditAction, type AuditDetails } from '@kopij/ledger';
import { findRow, findRows, insertRows, newId, toInstant, updateRow } from '@kopij/platform';
import type { EntityManager } from 'typeorm';
import { EndSessions } from '../../sessions/end-sessions.js';
import { claimUsers } from '../../users/claim-users.js';
import { insertUser } from '../../users/insert-user.js';
import { isLastAdmin } from '../../users/last-admin.js';
import { isBuiltIn, UserEntity } from '../../users/user.entity.js';
import type { Proof } from '../protocol/proof.js';
import type { ProviderSettings } from '../settings/provider-settings.js';
import { decideAccount, type Account, type AccountRefusal } from './decide-account.js';
import { isInDomains, nameInClaims, verifiedEmail } from './person-in-claims.js';
import { roleByClaims } from './role-by-claims.js';
import { SsoIdentityEntity } from './sso-identity.entity.js';

export type Settled =
  /** @property userId of the account that they would have; null if there is none */
  | { readonly refused: AccountRefusal; readonly userId: string | null }
  /** @property isNew whether the account was made just now */
  | { readonly user: UserEntity; readonly isNew: boolean };

/** Finds or makes the account of somebody whom a provider has proven, and gives it the role that the rules say. */
export async function settleAccount(
  tx: EntityManager,
  settings: ProviderSettings,
  proof: Proof,
  now: Date,
): Promise<Settled> {
  await claimUsers(tx);
  const { issuer, subject } = proof;
  const identity = await findRow(tx, SsoIdentityEntity, { issuer, subject });
  const known = identity && (await findRow(tx, UserEntity, { id: identity.userId }));
  const email = verifiedEmail(settings, proof);
  const sameEmail = email === null || known ? null : await personWith(tx, email);
  const others = sameEmail ? await findRows(tx, SsoIdentityEntity, { userId: sameEmail.id, issuer }) : [];
  const decision = decideAccount(
    {
      email,
      isInDomains: email === null || isInDomains(email, settings.emailDomains),
      role: roleByClaims(settings, proof),
      known: known && accountOf(known),
      sameEmail: sameEmail && { ...accountOf(sameEmail), hasOtherSubject: others.length > 0 },
    },
    settings,
  );
  const found = known ?? sameEmail;
  if ('refused' in decision) return { ...decision, userId: found?.id ?? null };
  const provider = settings.id;
  if ('create' in decision) {
    const person = { ...decision.create, name: nameInClaims(proof, decision.create.email) };
    const made = await insertUser(tx, person, now);
    // The address of a user that nobody can sign in as.
    if ('refusals' in made) return { refused: 'ACCOUNT_TAKEN', userId: null };
    const { user } = made;
    await note(tx, user, 'USER_CREATED', { role: user.role, provider }, now);
    await link(tx, user, { settings, proof, now });
    return { user, isNew: true };
  }
  if (found?.id !== decision.userId) throw new Error('An account was decided on that was not found.');
  if (decision.isNew) await link(tx, found, { settings, proof, now });
  return { user: await withRole(tx, found, decision.role, { provider, now }), isNew: false };
}

/** Who has this address, but for users that are no people. */
async function personWith(tx: EntityManager, email: string): Promise<UserEntity | null> {
  const user = await findRow(tx, UserEntity, { email });
  return user && !isBuiltIn(user.id) ? user : null;
}

function accountOf({ id, role, deactivatedAt }: UserEntity): Account {
  return { id, role, isActive: deactivatedAt === null };
}

/** The last admin stays one, whatever the provider says: otherwise nobody could put it right. */
async function withRole(
  tx: EntityManager,
  user: UserEntity,
  role: Role,
  { provider, now }: { provider: string; now: Date },
): Promise<UserEntity> {
  if (role === user.role || (await isLastAdmin(tx, user))) return user;
  const changed = { ...user, role };
  await updateRow(tx, UserEntity, changed);
  await EndSessions.ofUser(tx, user.id);
  await note(tx, user, 'ROLE_CHANGED', { role: { from: user.role, to: role }, provider }, now);
  return changed;
}

async function link(
  tx: EntityManager,
  user: UserEntity,
  { settings, proof, now }: { settings: ProviderSettings; proof: Proof; now: Date },
): Promise<void> {
  const { issuer, subject } = proof;
  const identity = { id: newId(now), userId: user.id, issuer, subject, createdAt: toInstant(now) };
  await insertRows(tx, SsoIdentityEntity, [identity]);
  await note(tx, user, 'IDENTITY_LINKED', { provider: settings.id }, now);
}

/** Nobody of Kopij does this: it happens because of what a provider says. */
function note(
  tx: EntityManager,
  { id }: UserEntity,
  action: AuditAction,
  details: AuditDetails,
  now: Date,
): Promise<void> {
  return recordChange(tx, {
    actor: null,
    at: toInstant(now),
    action,
    subject: { kind: 'USER', id },
    details,
  });
}
