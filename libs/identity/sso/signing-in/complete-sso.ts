import { hash } from 'node:crypto';
import { recordChange } from '@kopij/ledger';
import {
  Clock,
  Database,
  findRow,
  insertRows,
  runStatement,
  statement,
  toInstant,
  UnitOfWork,
} from '@kopij/platform';
import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import { SecondStep } from '../../pending/second-step.js';
import { parsePresented } from '../../secrets/secret.js';
import { OpenSession } from '../../sessions/open-session.js';
import { isMultiFactor } from '../accounts/person-in-claims.js';
import { settleAccount, type Settled } from '../accounts/settle-account.js';
import { SsoSignInEntity } from '../accounts/sso-sign-in.entity.js';
import type { IdentityProvider } from '../protocol/identity-provider.js';
import { IdentityProviders } from '../protocol/identity-providers.js';
import { ProviderFault } from '../protocol/provider-fault.js';
import type { Proof } from '../protocol/proof.js';
import { Attempts, type Attempt } from './attempts.js';
import { UserEntity } from '../../users/user.entity.js';
import type { SsoRefusal } from './sso-refusal.js';

export interface CompleteSsoCommand {
  readonly providerId: string;
  /** What the provider added to the address of the callback. */
  readonly query: string;
  /** What the browser brought back in its cookie; null if nothing. */
  readonly attempt: string | null;
  readonly userAgent: string | undefined;
}

export type CompletedSso =
  /** @property secret for the cookie of the session */
  | { readonly secret: string; readonly returnTo: string }
  /** @property pending the secret of a sign-in that waits for a second factor */
  | { readonly pending: string; readonly returnTo: string }
  | { readonly refused: SsoRefusal };

type RefusedAccount = Extract<Settled, { refused: unknown }>;

/** Sign-ins older than this are forgotten once their session has ended: their answers have long been too old. In milliseconds. */
const memory = 60 * 60 * 1_000;

/** How often the history notes that somebody was refused, in milliseconds. */
const noting = 60 * 60 * 1_000;

const forget = statement(
  'DELETE FROM sso_sign_ins WHERE created_at < ? AND session_id NOT IN (SELECT id FROM sessions)',
);

/** Signs somebody in who comes back from an identity provider. */
@Injectable()
export class CompleteSso {
  private readonly log = new Logger(CompleteSso.name);
  /** Whose refusals have been noted of late. */
  private readonly noted = new LRUCache<string, number>({ max: 10_000 });

  constructor(
    private readonly providers: IdentityProviders,
    private readonly attempts: Attempts,
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly openSession: OpenSession,
    private readonly second: SecondStep,
  ) {}

  /** @returns null if there is no such provider */
  async execute(command: CompleteSsoCommand): Promise<CompletedSso | null> {
    const { providerId, query } = command;
    const provider = this.providers.byId(providerId);
    if (!provider) return null;
    const attempt = this.attempts.open(command.attempt, providerId);
    const isOurs = attempt !== null && new URLSearchParams(query).get('state') === attempt.state;
    if (!isOurs || (await isUsed(this.database.reader, attempt)))
      return this.refuse(providerId, 'ATTEMPT_GONE');
    try {
      const proof = await provider.redeem(query, attempt);
      return await this.signIn(provider, proof, attempt, command.userAgent);
    } catch (error) {
      if (error instanceof ProviderFault) return this.refuse(providerId, error.code, error.detail);
      throw error;
    }
  }

  private async signIn(
    { settings }: IdentityProvider,
    proof: Proof,
    attempt: Attempt,
    userAgent: string | undefined,
  ): Promise<CompletedSso> {
    const now = this.clock.now();
    const outcome = await this.work.transaction(async (tx) => {
      const settled = await settleAccount(tx, settings, proof, now);
      if ('refused' in settled) {
        const noted = this.isNoted(settled, now) ? null : settled.userId;
        if (noted !== null) await noteRefusal(tx, { ...settled, userId: noted }, settings.id, now);
        return { ...settled, noted };
      }
      // The users are locked: of two who bring the same answer, the second sees the first.
      if (await isUsed(tx, attempt)) return { refused: 'ATTEMPT_GONE' as const, noted: null };
      // Locked, so that whoever sets a factor up meanwhile ends this session too.
      await findRow(tx, UserEntity, { id: settled.user.id }, { lock: true });
      const isMulti = isMultiFactor(settings, proof);
      const first = { method: 'SSO', providerId: settings.id } as const;
      const pending = isMulti ? null : await this.second.after(tx, settled.user, first);
      const method = isMulti ? 'SSO_MULTI_FACTOR' : 'SSO';
      const command = { method, userAgent, details: { provider: settings.id } } as const;
      const secret = pending?.secret ?? (await this.openSession.execute(tx, settled.user.id, command));
      // A sign-in that waits gives its id to the session.
      const sessionId = parsePresented(secret)?.id ?? '';
      await runStatement(tx, forget, [toInstant(new Date(now.getTime() - memory))]);
      await insertRows(tx, SsoSignInEntity, [
        { stateHash: hashOf(attempt), sessionId, providerId: settings.id, createdAt: toInstant(now) },
      ]);
      return { ...settled, secret, isPending: pending !== null };
    });
    if ('refused' in outcome) {
      // Once it is in the history.
      if (typeof outcome.noted === 'string') this.noted.set(outcome.noted, now.getTime());
      return this.refuse(settings.id, outcome.refused);
    }
    const { user, isNew, secret, isPending } = outcome;
    const { returnTo } = attempt;
    const what = isPending ? 'is asked for a second factor after' : 'signed in at';
    this.log.log(`${user.id} ${what} ${settings.id}${isNew ? ', with a new account' : ''}`);
    return isPending ? { pending: secret, returnTo } : { secret, returnTo };
  }

  /** Once an hour for each of them, since they can try as often as they like. */
  private isNoted({ userId }: RefusedAccount, now: Date): boolean {
    return userId !== null && (this.noted.get(userId) ?? 0) > now.getTime() - noting;
  }

  private refuse(providerId: string, refused: SsoRefusal, detail?: string): CompletedSso {
    this.log.warn(
      `a sign-in at ${providerId} was refused: ${refused}${detail === undefined ? '' : ` (${detail})`}`,
    );
    return { refused };
  }
}

/** That somebody with an account is not let in goes into the history; who else comes to the door does not. */
async function noteRefusal(
  tx: EntityManager,
  { refused, userId }: RefusedAccount & { readonly userId: string },
  provider: string,
  now: Date,
): Promise<void> {
  await recordChange(tx, {
    ...{ actor: null, at: toInstant(now), action: 'SIGN_IN_REFUSED' },
    subject: { kind: 'USER', id: userId },
    details: { method: 'SSO', provider, reason: refused },
  });
}

async function isUsed(reader: EntityManager, attempt: Attempt): Promise<boolean> {
  return (await findRow(reader, SsoSignInEntity, { stateHash: hashOf(attempt) })) !== null;
}

function hashOf({ state }: Attempt): string {
  return hash('sha256', state);
}
