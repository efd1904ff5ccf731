import { isIP } from 'node:net';
import { CONFIG, isLoopback, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';

/** Who passkeys are for: a browser offers each only to the pages of its relying party. */
@Injectable()
export class RelyingParty {
  /** A host name; null if there is none that passkeys could be bound to. */
  readonly id: string | null;
  /** What people see when they choose a passkey. */
  readonly name: string;
  private readonly origin: string;

  constructor(
    @Inject(CONFIG) { publicUrl, host, siteName }: Pick<Config, 'publicUrl' | 'host' | 'siteName'>,
  ) {
    // While Kopij is tried out on somebody's own machine, they open it as http://localhost, at whatever port.
    const isLocal = publicUrl === '' && isLoopback(host);
    const hostname = isLocal ? 'localhost' : publicUrl === '' ? '' : new URL(publicUrl).hostname;
    // WebAuthn binds a passkey to a name, and takes no address for one.
    this.id = hostname === '' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 ? null : hostname;
    this.name = siteName === '' ? 'Kopij' : siteName;
    this.origin = isLocal ? '' : publicUrl;
  }

  /** Whether a page with this origin may use them. */
  has(origin: string): boolean {
    return this.origin === '' ? /^http:\/\/localhost(:\d{1,5})?$/.test(origin) : origin === this.origin;
  }
}
