import type { Clock } from '@kopij/platform';
import type * as OpenIdClient from 'openid-client';
import type { ProviderSettings } from '../settings/provider-settings.js';
import { boundedFetch, requestSeconds } from './bounded-fetch.js';
import { demandFresh, tolerance } from './demand-fresh.js';
import { Discovery } from './discovery.js';
import { faultOf } from './fault-of.js';
import type { Proof } from './proof.js';
import { ProviderFault } from './provider-fault.js';

/** What only the browser that has begun a sign-in can bring back, and what the answer has to fit. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly startedAt: Date;
}

/** One provider of OpenID Connect: the authorization code flow with PKCE. */
export class IdentityProvider {
  private readonly discovery: Discovery;

  constructor(
    readonly settings: ProviderSettings,
    /** Where it sends people back to. */
    private readonly callback: string,
    private readonly clock: Clock,
  ) {
    this.discovery = new Discovery(clock, () => this.discover());
  }

  /**
   * Where to send somebody who wants to sign in.
   *
   * @throws {ProviderFault}
   */
  async begin(): Promise<{ url: string; begun: Begun }> {
    const { library, configuration } = await this.open();
    const [state, nonce, codeVerifier] = [
      library.randomState(),
      library.randomNonce(),
      library.randomPKCECodeVerifier(),
    ];
    const url = library.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback,
      scope: this.settings.scopes.join(' '),
      ...{ state, nonce, code_challenge_method: 'S256' },
      code_challenge: await library.calculatePKCECodeChallenge(codeVerifier),
    });
    return { url: url.href, begun: { state, nonce, codeVerifier, startedAt: this.clock.now() } };
  }

  /**
   * Exchanges what the browser brought back for a proof of who it is.
   *
   * @param query of the address that it came back to
   * @throws {ProviderFault}
   */
  async redeem(query: string, { state, nonce, codeVerifier, startedAt }: Begun): Promise<Proof> {
    const { library, configuration } = await this.open();
    try {
      const tokens = await library.authorizationCodeGrant(
        configuration,
        new URL(`${this.callback}?${query}`),
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        },
      );
      const idToken = tokens.claims();
      if (!idToken) throw new ProviderFault('UNTRUSTED', 'no ID token');
      demandFresh(idToken.iat, startedAt, this.clock.now());
      const canBeAsked = configuration.serverMetadata().userinfo_endpoint !== undefined;
      const userInfo = canBeAsked
        ? await library.fetchUserInfo(configuration, tokens.access_token, idToken.sub)
        : {};
      return { issuer: this.settings.issuer, subject: idToken.sub, idToken, userInfo };
    } catch (error) {
      throw faultOf(error);
    }
  }

  /**
   * Where to send somebody who has signed out of Kopij, so that they can sign out of the provider too; null if it has no such
   * address, or does not answer: they are signed out of Kopij all the same.
   *
   * @param comingBackTo where the provider sends them afterwards
   */
  async signOutUrl(comingBackTo: string): Promise<string | null> {
    try {
      const { library, configuration } = await this.open();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return library.buildEndSessionUrl(configuration, { post_logout_redirect_uri: comingBackTo }).href;
    } catch (error) {
      if (error instanceof ProviderFault) return null;
      throw error;
    }
  }

  /** With keys of its own: the provider's are fetched for each sign-in, so that none is refused after they were rotated. */
  private async open() {
    const library = await load();
    const { clientId, clientSecret, clientAuthentication } = this.settings;
    const authentication =
      clientAuthentication === 'client_secret_basic'
        ? library.ClientSecretBasic(clientSecret)
        : library.ClientSecretPost(clientSecret);
    const metadata = await this.discovery.metadata();
    const configuration = new library.Configuration(
      metadata,
      clientId,
      { [library.clockTolerance]: tolerance },
      authentication,
    );
    configuration.timeout = requestSeconds;
    configuration[library.customFetch] = boundedFetch;
    library.enableNonRepudiationChecks(configuration);
    if (this.isInsecure) library.allowInsecureRequests(configuration);
    return { library, configuration };
  }

  private async discover(): Promise<OpenIdClient.ServerMetadata> {
    const library = await load();
    try {
      const found = await library.discovery(
        new URL(this.settings.issuer),
        this.settings.clientId,
        undefined,
        undefined,
        {
          [library.customFetch]: boundedFetch,
          timeout: requestSeconds,
          execute: this.isInsecure ? [library.allowInsecureRequests] : [],
        },
      );
      return found.serverMetadata();
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Only a provider on this very machine may be without encryption. */
  private get isInsecure(): boolean {
    return this.settings.issuer.startsWith('http:');
  }
}

/** Loaded when it is needed first, because many servers have no identity provider. */
function load(): Promise<typeof OpenIdClient> {
  return import('openid-client');
}
