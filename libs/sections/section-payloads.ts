import type { Locale } from '@kopij/editorial';
import { RefusedInput } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { SectionOutcome } from './outcome.js';
import { conflictMessage, refusalMessage } from './refusal-message.js';
import { SectionRegistry } from './section-registry.js';
import type { SectionPayload } from './section.payloads.js';

/** Converts an outcome to a payload, in the caller's language. */
@Injectable()
export class SectionPayloads {
  constructor(private readonly registry: SectionRegistry) {}

  async of(outcome: Promise<SectionOutcome>, locale: Locale): Promise<SectionPayload> {
    const answer = await outcome;
    if ('section' in answer) {
      const tree = await this.registry.current();
      return { section: tree.byId.get(answer.section.id) ?? null, userErrors: [] };
    }
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
    return { section: null, userErrors: refusals.map((refusal) => new RefusedInput(refusal)) };
  }
}
