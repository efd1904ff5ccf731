import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/read-config.js';
import type { Config } from '../config/settings.js';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** A secret as it is stored: nobody can read it without the key. */
export interface SealedSecret {
  /** Says which key it was sealed with, and nothing about the key. */
  readonly keyId: string;
  /** In base64: the initialisation vector, the encrypted secret and the tag. */
  readonly sealed: string;
}

/** Encrypts secrets that Kopij has to read again, with the keys of the operator, which are not in the database. */
@Injectable()
export class SecretBox {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly current: string | null;

  constructor(@Inject(CONFIG) { secretKeys }: Pick<Config, 'secretKeys'>) {
    const keys = secretKeys.map((text) => Buffer.from(text, 'base64'));
    this.keys = new Map(keys.map((key) => [idOf(key), key]));
    this.current = [...this.keys.keys()][0] ?? null;
  }

  /** The key that new secrets are sealed with; null if the operator has set none. */
  get currentKeyId(): string | null {
    return this.current;
  }

  /**
   * @param owner what the secret belongs to: it cannot be opened for another one
   * @throws if there is no key
   */
  seal(secret: Buffer, owner: string): SealedSecret {
    const key = this.current === null ? undefined : this.keys.get(this.current);
    if (this.current === null || !key) throw new Error('KOPIJ_SECRET_KEYS is not set.');
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    return { keyId: this.current, sealed: sealed.toString('base64') };
  }

  /**
   * Null if its key is no longer among the settings.
   *
   * @throws if it was tampered with, or belongs to another owner
   */
  open({ keyId, sealed }: SealedSecret, owner: string): Buffer | null {
    const key = this.keys.get(keyId);
    if (!key) return null;
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
  }

  /** {@link open} for whoever goes on without a secret that cannot be read. */
  read(secret: SealedSecret, owner: string): Buffer | 'WITHOUT_KEY' | 'DAMAGED' {
    try {
      return this.open(secret, owner) ?? 'WITHOUT_KEY';
    } catch {
      return 'DAMAGED';
    }
  }
}

function idOf(key: Buffer): string {
  return hash('sha256', key).slice(0, 16);
}
