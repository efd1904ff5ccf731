import { recordChange } from '@kopij/ledger';
import { Clock, Database, toInstant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChallengeUse } from '../passkeys/challenges.js';
import { PasskeyCeremonies, type GivenPasskey } from '../passkeys/passkey-ceremonies.js';
import { PasskeyStore } from '../passkeys/passkey-store.js';
import { RecoveryCodeStore } from '../recovery/recovery-code-store.js';
import { TotpSecretStore, type CodeVerdict } from '../totp/totp-secret-store.js';
import type { FactorAnswer } from './factor-answer.js';
import type { FactorKind } from './factor-kind.js';

/** An answer as far as it can be judged without a transaction. */
export type ExaminedAnswer =
  | { readonly kind: 'TOTP'; readonly code: string }
  | { readonly kind: 'RECOVERY_CODE'; readonly code: string }
  | { readonly kind: 'PASSKEY'; readonly given: GivenPasskey | null };

/** The second factors of people, whatever they are. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly totp: TotpSecretStore,
    private readonly recovery: RecoveryCodeStore,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly passkeys: PasskeyStore,
  ) {}

  /** How many somebody has. */
  async count(reader: EntityManager, userId: string): Promise<number> {
    const passkeys = await this.passkeys.of(reader, userId);
    return passkeys.length + ((await this.totp.has(reader, userId)) ? 1 : 0);
  }

  /** What somebody can give. A recovery code is no factor by itself: it stands in for one that was lost. */
  async kindsOf(reader: EntityManager, userId: string): Promise<FactorKind[]> {
    const passkeys = await this.passkeys.of(reader, userId);
    const kinds: FactorKind[] = passkeys.length > 0 ? ['PASSKEY'] : [];
    if (await this.totp.has(reader, userId)) kinds.push('TOTP');
    if (kinds.length > 0 && (await this.recovery.left(reader, userId)) > 0) kinds.push('RECOVERY_CODE');
    return kinds;
  }

  /** What `navigator.credentials.get` takes to give one of somebody's passkeys, in JSON; null if they have none. */
  async askForPasskey(userId: string, use: ChallengeUse): Promise<string | null> {
    if (this.ceremonies.obstacle !== null) return null;
    const passkeys = await this.passkeys.of(this.database.reader, userId);
    return passkeys.length === 0 ? null : this.ceremonies.askFor(use, passkeys);
  }

  /** Outside of a transaction, before {@link take}. @param use what a passkey was asked for */
  async examine(answer: FactorAnswer, use: ChallengeUse): Promise<ExaminedAnswer> {
    const { code, recoveryCode, passkey } = answer;
    if (passkey !== undefined) {
      return { kind: 'PASSKEY', given: await this.ceremonies.read(passkey, use) };
    }
    if (recoveryCode !== undefined) return { kind: 'RECOVERY_CODE', code: recoveryCode };
    return { kind: 'TOTP', code: code ?? '' };
  }

  /** Takes an answer of somebody, once. Wrong codes are counted, so the transaction must be committed whatever the verdict. */
  async take(tx: EntityManager, userId: string, answer: ExaminedAnswer): Promise<CodeVerdict> {
    if (answer.kind === 'TOTP') return this.totp.take(tx, userId, answer.code);
    if (answer.kind === 'RECOVERY_CODE') return this.takeRecoveryCode(tx, userId, answer.code);
    if (answer.given?.passkey.userId !== userId) return 'WRONG';
    return (await this.passkeys.take(tx, answer.given)) ? 'RIGHT' : 'WRONG';
  }

  /** Takes all from somebody, who has lost them. */
  async removeAll(tx: EntityManager, userId: string): Promise<void> {
    await this.totp.remove(tx, userId);
    await this.passkeys.removeAll(tx, userId);
    await this.recovery.removeAll(tx, userId);
  }

  private async takeRecoveryCode(tx: EntityManager, userId: string, code: string): Promise<CodeVerdict> {
    if (!(await this.recovery.take(tx, userId, code))) return 'WRONG';
    await recordChange(tx, {
      ...{ actor: { id: userId }, at: toInstant(this.clock.now()), action: 'RECOVERY_CODE_USED' },
      subject: { kind: 'USER', id: userId },
      details: { left: await this.recovery.left(tx, userId) },
    });
    return 'RIGHT';
  }
}
