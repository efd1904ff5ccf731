/** Why a mail was not taken, as far as it may be logged. */
export interface MailFault {
  /** Whether the server refuses this mail for good; otherwise it may take it later. */
  readonly isFinal: boolean;
  /** What kind of failure, such as `ECONNECTION`, `EAUTH`, `ETLS`; the server's codes with it, such as `550 5.1.1`. */
  readonly reason: string;
}

/** Where a refusal is about this mail, and not about us. */
const aboutTheMail = /^(RCPT TO|DATA)$/;

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
  return {
    isFinal: isUnfit || (isRefused && aboutTheMail.test(String(command))),
    reason: `${kind} ${codes.replace('-', ' ')}`.trim(),
  };
}
