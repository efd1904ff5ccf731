/**
 * Why an identity provider's answer is not accepted. `DENIED`: it says that the person is not to be let in, or did not want to be.
 * `UNANSWERED`: it could not be reached in time, or its answer is too long. `CLOCK`: its clock and ours differ too much.
 * `UNTRUSTED`: anything else that does not fit, such as a code that was changed, or a signature by an unknown key.
 */
export type ProviderFaultCode = 'DENIED' | 'UNANSWERED' | 'CLOCK' | 'UNTRUSTED';

export class ProviderFault extends Error {
  constructor(
    readonly code: ProviderFaultCode,
    /** For the log: never what was sent or received, but for error codes of the protocol. */
    readonly detail: string,
  ) {
    super(`${code} (${detail})`);
  }
}
