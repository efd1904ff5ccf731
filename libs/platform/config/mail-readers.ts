import type { Reader } from './readers.js';

export const readSmtpUrl: Reader<string> = {
  expected: '`smtp://HOST:PORT` or `smtps://USER:PASSWORD@HOST:PORT`, without a path',
  parse: (text) => (smtpServerOf(text) === null ? null : text),
};

/** A server that takes mail, as an address names it. */
export interface SmtpServer {
  readonly host: string;
  /** Undefined for the usual one. */
  readonly port: number | undefined;
  /** Whether TLS begins with the connection. */
  readonly isSecure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
}

/** Null if the address is not valid. */
export function smtpServerOf(text: string): SmtpServer | null {
  if (!/^smtps?:\/\/[^\s/?#]+\/?$/.test(text) || !URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password } = new URL(text);
  const [user, pass] = [decoded(username), decoded(password)];
  if (hostname === '' || user === null || pass === null || (user === '') !== (pass === '')) return null;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? undefined : Number(port),
    isSecure: protocol === 'smtps:',
    login: user === '' ? null : { user, pass },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const address = /^[^\s<>@,;:"()[\]\\]{1,64}@[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/i;

export const readMailbox: Reader<string> = {
  expected: 'an e-mail address, or a name and an address such as `Kopij <kopij@newsroom.example>`',
  parse(text) {
    const [, name, named] = /^([^<>@,;:"()\\\p{Cc}]{1,100}?)\s*<([^<>]*)>$/u.exec(text.trim()) ?? [];
    if (!address.test(named ?? text.trim())) return null;
    return named === undefined ? text.trim() : `${name ?? ''} <${named}>`;
  },
};
