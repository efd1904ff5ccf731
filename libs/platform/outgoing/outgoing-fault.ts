/**
 * Why a request did not succeed. `REFUSED`: the address, or one it redirects to, may not be requested. `BROKEN`: the response ended
 * early or cannot be decompressed.
 */
export type OutgoingFaultCode =
  'REFUSED' | 'UNREACHABLE' | 'TIMEOUT' | 'TOO_MANY_REDIRECTS' | 'TOO_LARGE' | 'BROKEN' | 'STOPPED';

/** A request that did not succeed, through no fault of ours. */
export class OutgoingFault extends Error {
  constructor(
    readonly code: OutgoingFaultCode,
    /** What is known beside that, such as the code of the operating system. Never the address. */
    readonly detail: string | null = null,
  ) {
    super(detail === null ? code : `${code} (${detail})`);
  }
}

/** As the operating system or a library calls an error; null if it has no code, and is a defect. */
export function codeOf(error: unknown): string | null {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : null;
}
