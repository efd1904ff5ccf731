import { isIP, isIPv4 } from 'node:net';
import { isTimeZone } from '../basics/local-time.js';

/** Parses an environment variable. */
export interface Reader<T> {
  /** The expected format, used after "must be" in faults and in the operators' guide. */
  readonly expected: string;
  /** Null if the text is not valid. */
  parse(text: string): T | null;
}

export const readBoolean: Reader<boolean> = {
  expected: 'true or false',
  parse(text) {
    if (text === 'true' || text === '1') return true;
    return text === 'false' || text === '0' ? false : null;
  },
};

export function readInteger(min: number, max: number): Reader<number> {
  return {
    expected: `a whole number from ${min} to ${max}`,
    parse(text) {
      const value = /^\d{1,12}$/.test(text) ? Number(text) : NaN;
      return value >= min && value <= max ? value : null;
    },
  };
}

export function readChoice<const T extends string>(choices: readonly T[]): Reader<T> {
  return {
    expected: `one of ${choices.join(', ')}`,
    parse: (text) => choices.find((choice) => choice === text) ?? null,
  };
}

export const readHost: Reader<string> = {
  expected: 'a host name or an IP address, without a port',
  parse: (text) => (isIP(text) !== 0 || /^[\w-]{1,63}(\.[\w-]{1,63}){0,20}$/i.test(text) ? text : null),
};

export const readAddresses: Reader<readonly string[]> = {
  expected: 'IP addresses, or ranges such as `10.0.0.0/8`, with commas between them',
  parse: (text) => listOf(text, isAddressOrRange),
};

export const readOrigins: Reader<readonly string[]> = {
  expected: '`*`, or origins such as `https://www.example.com`, with commas between them',
  parse: (text) => (text.trim() === '*' ? ['*'] : listOf(text, isOrigin)),
};

/** The items of a list with commas; null if one of them is not valid. */
export function listOf(text: string, isItem: (item: string) => boolean): readonly string[] | null {
  const items = text.split(',').map((item) => item.trim());
  return items.every(isItem) ? items : null;
}

function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  if (isIP(address) === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIPv4(address) ? 32 : 128));
}

function isSecretKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(text) && Buffer.from(text, 'base64').length === 32;
}

/** In the form browsers use: without a path or default port. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

export const readDatabaseUrl: Reader<string> = {
  expected: '`sqlite:PATH` or `postgres://USER:PASSWORD@HOST:PORT/NAME`',
  parse(text) {
    if (/^sqlite:./.test(text)) return text === 'sqlite::memory:' ? null : text;
    return /^postgres(ql)?:\/\/.*\/[^/?]/.test(text) && URL.canParse(text) ? text : null;
  },
};

export const readTimeZone: Reader<string> = {
  expected: 'the name of a time zone as the IANA spells it, such as `Europe/Amsterdam`',
  parse: (text) => (isTimeZone(text) ? text : null),
};

export const readTokenAddress: Reader<string> = {
  expected: 'an address with `{token}`, such as `https://site.example/preview?token={token}`',
  parse: (text) =>
    /^https?:\/\/.*\{token\}/.test(text) && URL.canParse(text.replaceAll('{token}', 'x')) ? text : null,
};

/** AES-256 keys. The first one encrypts; with the others, what was encrypted before can still be read. */
export const readSecretKeys: Reader<readonly string[]> = {
  expected: 'keys of 32 bytes in base64, as `openssl rand -base64 32` prints them, with commas between them',
  parse: (text) => listOf(text, isSecretKey),
};

export const readWebAddress: Reader<string> = {
  expected: 'an address that begins with `http://` or `https://`, without a user',
  parse(text) {
    if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return null;
    const { username, password } = new URL(text);
    return username === '' && password === '' ? text : null;
  },
};

/** In the form browsers use for an origin. Browsers keep cookies, and offer passkeys, only over HTTPS or on the same machine. */
export const readPublicUrl: Reader<string> = {
  expected:
    'an origin such as `https://kopij.example`, or `http://localhost:4000` on this machine, without a path',
  parse(text) {
    const origin = text.replace(/\/$/, '');
    if (!isOrigin(origin)) return null;
    const { protocol, hostname } = new URL(origin);
    return protocol === 'https:' || isLoopback(hostname) ? origin : null;
  },
};

/** Whether only programs of this machine reach it. @param host a name or an address, also as it stands in a URL */
export function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}

export const readIdentifier: Reader<string> = {
  expected: 'letters, digits, `-` and `_`, at most 64',
  parse: (text) => (/^[\w-]{1,64}$/.test(text) ? text : null),
};

export const readToken: Reader<string> = {
  expected: 'at least 16 and at most 500 letters, digits and signs, without spaces',
  parse: (text) => (/^[!-~]{16,500}$/.test(text) ? text : null),
};

/** What identity providers know Kopij by. Passwords of the operator's, so no more is said of them than where they end. */
export const readNamedSecrets: Reader<readonly string[]> = {
  expected: 'pairs such as `google=SECRET`, with spaces between them',
  parse(text) {
    const pairs = text.trim().split(/\s+/);
    return pairs.every((pair) => /^[a-z0-9][a-z0-9-]{0,39}=[!-~]+$/.test(pair)) ? pairs : null;
  },
};

export const readPath: Reader<string> = {
  expected: 'a path',
  parse: (text) => (text.includes('\0') ? null : text),
};
