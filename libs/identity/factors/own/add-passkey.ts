import { UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { refused, type Refused } from '../../contract/outcome.js';
import { PasskeyCeremonies } from '../passkeys/passkey-ceremonies.js';
import { PasskeyStore } from '../passkeys/passkey-store.js';
import type { PasskeyEntity } from '../passkeys/passkey.entity.js';
import { CompleteSetUp, type SetUpDone } from './complete-set-up.js';
import { SetUp, type SetUpBy } from './set-up.js';

export interface AddPasskeyCommand extends Pick<SetUpBy, 'pending'> {
  /** What its owner calls it. */
  readonly name: string;
  /** The answer of `navigator.credentials.create`, in JSON. */
  readonly passkey: string;
  readonly userAgent?: string | undefined;
}

const refusals = { TOO_MANY: 'TOO_MANY_PASSKEYS', KNOWN: 'PASSKEY_KNOWN', SPENT: 'PASSKEY_REFUSED' } as const;

/** Adds a passkey that the browser has made with what {@link StartPasskey} gave. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly setUp: SetUp,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly passkeys: PasskeyStore,
    private readonly complete: CompleteSetUp,
  ) {}

  /** @throws {Problem} UNAUTHENTICATED, FORBIDDEN */
  async execute(
    actor: SetUpBy['actor'],
    { pending, name, passkey: answer, userAgent }: AddPasskeyCommand,
  ): Promise<({ readonly passkey: PasskeyEntity } & SetUpDone) | Refused> {
    const by = { actor, pending };
    const ownerId = await this.setUp.ownerId(by);
    const offered = ownerId === null ? null : await this.ceremonies.readNew(ownerId, answer);
    return this.work.transaction(async (tx) => {
      const owner = await this.setUp.find(tx, by);
      if ('refusals' in owner) return owner;
      if (!offered) return refused('PASSKEY_REFUSED', 'passkey');
      const passkey = await this.passkeys.add(tx, { userId: owner.user.id, name }, offered);
      if (typeof passkey === 'string') return refused(refusals[passkey], 'passkey');
      const done = await this.complete.execute(tx, owner, { actor, kind: 'PASSKEY', userAgent });
      return { passkey, ...done };
    });
  }
}
