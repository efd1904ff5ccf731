import type { IncomingMessage } from 'node:http';
import { type Config, type Log } from '@kopij/platform';
import { ClientAddresses } from '../front/client-address.js';
import type { Refusal } from '../front/send-refusal.js';

export type LiveLimits = Pick<Config, 'liveConnections' | 'liveConnectionsPerAddress' | 'trustedProxies'>;

/** `Retry-After` of a refused connection, in seconds. */
const retryAfter = { 'retry-after': '10' };

/** Counts the connections of subscribers, of all of them and of each address. */
export class LiveConnections {
  private readonly addresses: ClientAddresses;
  private readonly byAddress = new Map<string, number>();
  private total = 0;
  private hasWarned = false;

  constructor(
    private readonly limits: LiveLimits,
    private readonly log: Pick<Log, 'warn'>,
  ) {
    this.addresses = new ClientAddresses(limits.trustedProxies);
  }

  /** @returns what frees the place again, or why there is none */
  take(request: IncomingMessage): (() => void) | Refusal {
    const { liveConnections, liveConnectionsPerAddress } = this.limits;
    if (this.total >= liveConnections) {
      this.warn();
      return refusal(503, 'The server has no room for more subscribers. Try again later.');
    }
    const address = this.addresses.of(request);
    const taken = this.byAddress.get(address) ?? 0;
    if (taken >= liveConnectionsPerAddress) {
      return refusal(
        429,
        `Your address has ${taken} connections with subscriptions already, the most allowed.`,
      );
    }
    this.count(address, 1);
    let isTaken = true;
    return () => {
      if (isTaken) this.count(address, -1);
      isTaken = false;
    };
  }

  private count(address: string, change: 1 | -1): void {
    this.total += change;
    const left = (this.byAddress.get(address) ?? 0) + change;
    if (left > 0) this.byAddress.set(address, left);
    else this.byAddress.delete(address);
  }

  private warn(): void {
    if (this.hasWarned || this.limits.liveConnections === 0) return;
    this.hasWarned = true;
    this.log.warn(
      { connections: this.total },
      'subscribers are refused because there are as many as KOPIJ_LIVE_CONNECTIONS allows',
    );
  }
}

function refusal(status: 429 | 503, message: string): Refusal {
  return { status, code: 'LIMIT_EXCEEDED', message, headers: retryAfter };
}
