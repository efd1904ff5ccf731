import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** What browsers say about where and for what a passkey was used. The signature covers it. */
export interface ClientData {
  readonly challenge: string;
  readonly origin: string;
}

/** The answer of `navigator.credentials.get`, as its `toJSON` gives it. Null for anything else. */
export function parseAssertion(json: string): AuthenticationResponseJSON | null {
  const answer = parseAnswer(json, ['clientDataJSON', 'authenticatorData', 'signature']);
  if (!answer) return null;
  const { userHandle } = answer.response;
  return userHandle == null || typeof userHandle === 'string'
    ? (answer as unknown as AuthenticationResponseJSON)
    : null;
}

/** The answer of `navigator.credentials.create`, as its `toJSON` gives it. Null for anything else. */
export function parseAttestation(json: string): RegistrationResponseJSON | null {
  return parseAnswer(json, ['clientDataJSON', 'attestationObject']) as RegistrationResponseJSON | null;
}

/** Null if it is not what browsers write. */
export function parseClientData(base64url: string): ClientData | null {
  const data = parsed(Buffer.from(base64url, 'base64url').toString());
  const { challenge, origin, crossOrigin } = data;
  // Kopij's own pages are in nobody's frame.
  if (typeof challenge !== 'string' || typeof origin !== 'string' || crossOrigin === true) return null;
  return { challenge, origin };
}

/** The transports that it names and that there are, with spaces between. */
export function transportsOf(named: unknown): string {
  return Array.isArray(named) ? knownTransports.filter((each) => named.includes(each)).join(' ') : '';
}

const knownTransports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

interface BrowserAnswer {
  readonly id: string;
  readonly response: Readonly<Record<string, unknown>>;
}

function parseAnswer(json: string, fields: readonly string[]): BrowserAnswer | null {
  const answer = parsed(json);
  const response = answer['response'];
  if (typeof answer['id'] !== 'string' || typeof response !== 'object' || response === null) return null;
  const given = response as Readonly<Record<string, unknown>>;
  return fields.every((field) => typeof given[field] === 'string')
    ? (answer as unknown as BrowserAnswer)
    : null;
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
