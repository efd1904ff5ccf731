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

function listOf(text: string, isItem: (item: string) => boolean): readonly string[] | null {
  const items = text.split(',').map((item) => item.trim());
  return items.every(isItem) ? items : null;
}

function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  if (isIP(address) === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIPv4(address) ? 32 : 128));
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

export const readPath: Reader<string> = {
  expected: 'a path',
  parse: (text) => (text.includes('\0') ? null : text),
};
