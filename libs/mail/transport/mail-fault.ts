/** Why a mail was not taken, as far as it may be logged. */
export interface MailFault {
  /** Whether the server refuses this mail for good; otherwise it may take it later. */
  readonly isFinal: boolean;
  /** What kind of failure, such as `ECONNECTION`, `EAUTH`, `ETLS`; the server's codes with it, such as `550 5.1.1`. */
  readonly reason: string;
}

/** Codes of a recipient that is refused because of its mailbox; others, as where we may not relay, are about us. */
const aboutTheMailbox = /^5\d\d[ -]5\.[12]\./;

/**
 * Reads a failure of the transport. Of the server's own words only the codes are kept: filters quote what they refuse, and that is a
 * link.
 */
export function faultOf(error: unknown): MailFault {
  const { code, command, responseCode, response } = Object(error) as Record<string, unknown>;
  const kind = typeof code === 'string' && /^[A-Z]{2,20}$/.test(code) ? code : 'EUNKNOWN';
  const [codes = ''] =
    /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(typeof response === 'string' ? response : '') ?? [];
  const isRefused = typeof responseCode === 'number' && responseCode >= 500 && responseCode <= 599;
  // Nobody is asked where there is no address that could be one.
  const isUnfit = kind === 'EENVELOPE' && command === 'API';
  const isAboutMailbox = command === 'RCPT TO' && aboutTheMailbox.test(codes);
  return {
    isFinal: isUnfit || (isRefused && (command === 'DATA' || isAboutMailbox)),
    reason: `${kind} ${codes.replace('-', ' ')}`.trim(),
  };
}
