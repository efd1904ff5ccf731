import { UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { OneTimeLinks } from '../links/one-time-links.js';
import { claimUsers } from '../users/claim-users.js';
import { isAnAdminThere } from '../users/last-admin.js';
import { LinkAddress } from './link-address.js';

/** Only the server's terminal shows it. */
const firstAdmin = { kind: 'FIRST_ADMIN', userId: null, byOperator: true } as const;

/** Makes a link with which the first admin creates themselves. There is none once there is an admin. */
@Injectable()
export class OfferFirstAdmin {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly address: LinkAddress,
  ) {}

  async execute(): Promise<string | null> {
    return this.work.transaction(async (tx) => {
      await claimUsers(tx);
      if (await isAnAdminThere(tx)) return null;
      return this.address.of(firstAdmin.kind, await this.links.make(tx, firstAdmin));
    });
  }
}
