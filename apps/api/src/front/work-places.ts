import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config, Log } from '@kopij/platform';
import { ClientAddresses } from './client-address.js';
import { Places, type Place } from './places.js';
import { sendRefusal } from './send-refusal.js';

declare module 'node:http' {
  interface IncomingMessage {
    /** Continues long work on it, once it has a slot. */
    goOn?: Place['goOn'];
  }
}

export interface WorkPlacesParts {
  readonly config: Pick<Config, 'placesPerAddress' | 'trustedProxies'>;
  readonly log: Log;
}

/** `Retry-After` of a refused request, in seconds. */
const retryAfter = 1;

/**
 * Keeps one client address from taking over the server. Each request takes one of the slots of its address, waits
 * for one, or is refused with 429. A cache hit is hardly any work and takes none.
 */
export class WorkPlaces {
  private readonly places: Places;
  private readonly addresses: ClientAddresses;
  private hasWarned = false;

  constructor(private readonly parts: WorkPlacesParts) {
    this.places = new Places(parts.config.placesPerAddress);
    this.addresses = new ClientAddresses(parts.config.trustedProxies);
  }

  /** Begins the work now or later, or not at all if the queue is full or the client has hung up by then. */
  take(request: IncomingMessage, response: ServerResponse, work: (goOn: Place['goOn']) => void): void {
    // The slot is held until the response has been sent or the client has hung up.
    const cancel = this.places.enter(this.addresses.of(request), {
      begin({ goOn, release }) {
        if (response.destroyed) return release();
        response.on('close', release);
        request.goOn = goOn;
        work(goOn);
      },
      refuse: () => this.refuse(request, response),
    });
    if (cancel) response.once('close', cancel);
  }

  /** A place for work that is no request of its own; null if too much of its address is waiting already. */
  enter(request: IncomingMessage): Promise<Place['release'] | null> {
    return new Promise((resolve) => {
      this.places.enter(this.addresses.of(request), {
        begin: ({ release }) => resolve(release),
        refuse: () => resolve(null),
      });
    });
  }

  private refuse(request: IncomingMessage, response: ServerResponse): void {
    this.warnOfProxy(request);
    const message =
      'Too many requests from your address at the same time. Wait a moment, and send fewer at a time.';
    const headers = { 'retry-after': String(retryAfter) };
    sendRefusal(request, response, { status: 429, code: 'LIMIT_EXCEEDED', message, headers }, this.parts.log);
  }

  /** Behind a proxy that is not configured, all readers share one address. */
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
      'requests are refused because too many come from one address; if that is a proxy, name it in KOPIJ_TRUSTED_PROXIES',
    );
  }
}
