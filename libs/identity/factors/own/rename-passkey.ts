import type { Actor } from '@kopij/editorial';
import { Problem, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { demand } from '../../access/demand.js';
import { PasskeyStore } from '../passkeys/passkey-store.js';
import type { PasskeyEntity } from '../passkeys/passkey.entity.js';

export interface RenamePasskeyCommand {
  readonly passkeyId: string;
  readonly name: string;
}

/** Gives one of the caller's passkeys another name. */
@Injectable()
export class RenamePasskey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly passkeys: PasskeyStore,
  ) {}

  /** @throws {Problem} UNAUTHENTICATED, FORBIDDEN; NOT_FOUND, also for somebody else's */
  async execute(
    actor: Actor,
    { passkeyId, name }: RenamePasskeyCommand,
  ): Promise<{ passkey: PasskeyEntity }> {
    demand(actor, 'account:manage');
    return this.work.transaction(async (tx) => {
      const passkey = await this.passkeys.rename(tx, { id: passkeyId, userId: actor.id, name });
      if (!passkey) throw new Problem('NOT_FOUND', 'There is no such passkey.');
      return { passkey };
    });
  }
}
