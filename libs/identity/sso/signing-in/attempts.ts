import { Clock, SecretBox } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { Begun } from '../protocol/identity-provider.js';

/** A sign-in that has begun: what only the browser that began it can bring back. */
export interface Attempt extends Begun {
  /** A path of this server. */
  readonly returnTo: string;
}

/** How long somebody may take to sign in at the provider, in milliseconds. */
export const attemptLifetime = 10 * 60 * 1_000;

const shape = /^([0-9a-f]{16})\.([A-Za-z0-9+/=]{1,3000})$/;

/**
 * Gives a browser what it has to bring back, encrypted and authenticated. Nothing is stored here, so that strangers who begin to sign
 * in cost no writing.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  seal(attempt: Attempt, providerId: string): string {
    const { keyId, sealed } = this.box.seal(Buffer.from(JSON.stringify(attempt)), ownerOf(providerId));
    return `${keyId}.${sealed}`;
  }

  /** Null if it is too old, was begun with another provider, or is not from us. */
  open(text: string | null, providerId: string): Attempt | null {
    const [, keyId, sealed] = shape.exec(text ?? '') ?? [];
    const opened =
      keyId === undefined || sealed === undefined ? null : this.read({ keyId, sealed }, providerId);
    if (!opened) return null;
    const attempt = JSON.parse(opened.toString()) as Attempt & { startedAt: string };
    const startedAt = new Date(attempt.startedAt);
    const isOld = this.clock.now().getTime() - startedAt.getTime() > attemptLifetime;
    return isOld ? null : { ...attempt, startedAt };
  }

  private read(sealed: Parameters<SecretBox['open']>[0], providerId: string): Buffer | null {
    try {
      return this.box.open(sealed, ownerOf(providerId));
    } catch {
      return null;
    }
  }
}

function ownerOf(providerId: string): string {
  return `sign-in at ${providerId}`;
}
