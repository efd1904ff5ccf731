import type { Locale } from '@kopij/editorial';
import { RefusedInput } from '@kopij/platform';
import type { AgencyPayload } from './agency.payloads.js';
import type { AgencyOutcome } from './outcome.js';
import { conflictMessage, refusalMessage } from './refusal-message.js';

/** Converts an outcome to a payload, in the caller's language. */
export async function payload(outcome: Promise<AgencyOutcome>, locale: Locale): Promise<AgencyPayload> {
  const answer = await outcome;
  if ('agency' in answer) return { agency: answer.agency, userErrors: [] };
  const refusals =
    'conflict' in answer
      ? [
          {
            code: 'VERSION_CONFLICT' as const,
            field: ['expectedVersion'],
            message: conflictMessage(answer.conflict.currentVersion, locale),
          },
        ]
      : answer.refusals.map((refusal) => ({
          code: refusal.code,
          field: refusal.field,
          message: refusalMessage(refusal, locale),
        }));
  return { agency: null, userErrors: refusals.map((refusal) => new RefusedInput(refusal)) };
}
