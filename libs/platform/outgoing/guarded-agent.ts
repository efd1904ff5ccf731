import { lookup as lookUp } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type * as Undici from 'undici';
import { mayDial } from './may-dial.js';
import { OutgoingFault } from './outgoing-fault.js';

/** How long a connection may take to come about, in milliseconds. */
const connectTimeout = 10_000;

/**
 * An agent that connects only to addresses that may be dialled. It decides on the address itself, after the name was looked up
 * and for this connection only: a name may have another address the next time.
 */
export function guardedAgent(undici: typeof Undici, allowed: readonly string[]): Undici.Agent {
  const connect = undici.buildConnector({ timeout: connectTimeout, lookup: guardedLookup(allowed) });
  const guarded: Undici.buildConnector.connector = (options, callback) => {
    // An address needs no lookup.
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !mayDial(host, allowed)) callback(new OutgoingFault('REFUSED'), null);
    else connect(options, callback);
  };
  return new undici.Agent({ connect: guarded });
}

function guardedLookup(allowed: readonly string[]): LookupFunction {
  return (name, options, callback) => {
    lookUp(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const dialled = found.filter(({ address }) => mayDial(address, allowed));
      const [first] = dialled;
      if (!first) callback(new OutgoingFault('REFUSED'), []);
      else if (options.all === true) callback(null, dialled);
      else callback(null, first.address, first.family);
    });
  };
}
