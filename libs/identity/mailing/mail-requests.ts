import type { AccountMail } from '@kopij/editorial';
import { CONFIG, record, type Config, type Instant } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface MailRequest {
  readonly userId: string;
  readonly mail: AccountMail;
  /** Whether a link was asked for at the server's terminal. */
  readonly byOperator?: boolean;
  readonly at: Instant;
}

/** Asks for mail, in the transaction of what it is about. It is written and sent later, by a server. */
@Injectable()
export class MailRequests {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl'>) {}

  /** Whether Kopij sends mail here. */
  get isOn(): boolean {
    return this.config.smtpUrl !== '';
  }

  /** Without a server for mail, nothing is asked for: it would never be sent. */
  async add(tx: EntityManager, request: MailRequest): Promise<void> {
    if (this.isOn) await record(tx, { type: 'mailRequested', ...request });
  }
}
