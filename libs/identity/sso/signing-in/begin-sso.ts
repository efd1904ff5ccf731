import { Injectable, Logger } from '@nestjs/common';
import { IdentityProviders } from '../protocol/identity-providers.js';
import { localPath } from '../addresses/local-path.js';
import { ProviderFault } from '../protocol/provider-fault.js';
import { Attempts } from './attempts.js';
import type { SsoRefusal } from './sso-refusal.js';

export interface BegunSso {
  /** Of the provider: where to send the browser. */
  readonly url: string;
  /** What the browser has to bring back, for its cookie. */
  readonly attempt: string;
}

/** Sends somebody to an identity provider. */
@Injectable()
export class BeginSso {
  private readonly log = new Logger(BeginSso.name);

  constructor(
    private readonly providers: IdentityProviders,
    private readonly attempts: Attempts,
  ) {}

  /**
   * @param returnTo where to go afterwards: a path of this server, or else the root
   * @returns null if there is no such provider
   */
  async execute(
    providerId: string,
    returnTo: unknown,
  ): Promise<BegunSso | { readonly refused: SsoRefusal } | null> {
    const provider = this.providers.byId(providerId);
    if (!provider) return null;
    try {
      const { url, begun } = await provider.begin();
      return { url, attempt: this.attempts.seal({ ...begun, returnTo: localPath(returnTo) }, providerId) };
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error;
      this.log.warn(`nobody can sign in at ${providerId}: ${error.message}`);
      return { refused: error.code };
    }
  }
}
