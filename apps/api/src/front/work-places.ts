import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config, Log } from '@kopij/platform';
import { ClientAddresses } from './client-address.js';
import { Places, type Place } from './places.js';
import { sendRefusal } from './send-refusal.js';

declare module 'node:http' {
  interface IncomingMessage {
    /** By which work on it that takes long goes on, once it has a place. */
    goOn?: Place['goOn'];
  }
}

export interface WorkPlacesParts {
  readonly config: Pick<Config, 'placesPerAddress' | 'trustedProxies'>;
  readonly log: Log;
}

/** After so many seconds a client that was refused may try again. */
const retryAfter = 1;

/**
 * Sees to it that no address takes the server: each request that is work takes one of the places of its address, waits for one,
 * or is refused with 429. An answer that is kept ready is hardly work, and takes none.
 */
export class WorkPlaces {
  private readonly places: Places;
  private readonly addresses: ClientAddresses;
  private hasWarned = false;

  constructor(private readonly parts: WorkPlacesParts) {
    this.places = new Places(parts.config.placesPerAddress);
    this.addresses = new ClientAddresses(parts.config.trustedProxies);
  }

  /** Begins the work at once or later; not at all where there is too much of it, or where the client has hung up by then. */
  take(request: IncomingMessage, response: ServerResponse, work: (goOn: Place['goOn']) => void): void {
    // The place is held until the answer has gone, or nobody is there to take it.
    const goAway = this.places.enter(this.addresses.of(request), {
      begin({ goOn, leave }) {
        if (response.destroyed) return leave();
        response.on('close', leave);
        request.goOn = goOn;
        work(goOn);
      },
      refuse: () => this.refuse(request, response),
    });
    if (goAway) response.once('close', goAway);
  }

  private refuse(request: IncomingMessage, response: ServerResponse): void {
    this.warnOfProxy(request);
    const message =
      'There are too many requests from your address at once: wait a moment, and send fewer at a time.';
    const headers = { 'retry-after': String(retryAfter) };
    sendRefusal(request, response, { status: 429, code: 'LIMIT_EXCEEDED', message, headers }, this.parts.log);
  }

  /** Behind a proxy that nobody has named all readers are one address. */
  private warnOfProxy({ headers, socket: { remoteAddress } }: IncomingMessage): void {
    if (
      this.hasWarned ||
      headers['x-forwarded-for'] === undefined ||
      this.parts.config.trustedProxies.length > 0
    )
      return;
    this.hasWarned = true;
    this.parts.log.warn(
      { address: remoteAddress },
      'requests are refused because there are too many from one address: if that is a proxy, name it in KOPIJ_TRUSTED_PROXIES',
    );
  }
}
