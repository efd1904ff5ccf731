import type { Locale } from '@kopij/editorial';
import { Holds, RefusedInput, UserError } from '@kopij/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { WireSourceOutcome } from './outcome.js';
import { conflictMessage, refusalMessage } from './refusal-message.js';
import { WireSource } from './wire-source.types.js';

@ObjectType({ isAbstract: true })
export abstract class WireSourcePayload {
  @Field(() => WireSource, {
    nullable: true,
    description: 'The source after the change; null if it was refused.',
  })
  source: WireSource | null;

  @Holds(10)
  @Field(() => [UserError], { description: 'Every reason why it was refused. Empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class CreateWireSourcePayload extends WireSourcePayload {}
@ObjectType()
export class UpdateWireSourcePayload extends WireSourcePayload {}
@ObjectType()
export class ArchiveWireSourcePayload extends WireSourcePayload {}

/** An outcome as a payload, in the caller's language. */
export async function payloadOf(
  outcome: Promise<WireSourceOutcome>,
  locale: Locale,
): Promise<WireSourcePayload> {
  const answer = await outcome;
  if ('source' in answer) return { source: answer.source, userErrors: [] };
  if ('conflict' in answer) {
    const message = conflictMessage(answer.conflict.currentVersion, locale);
    return refused({ code: 'VERSION_CONFLICT', field: ['expectedVersion'], message });
  }
  return refused(
    ...answer.refusals.map((refusal) => ({
      code: refusal.code,
      field: refusal.field,
      message: refusalMessage(refusal, locale),
    })),
  );
}

function refused(...refusals: ConstructorParameters<typeof RefusedInput>[0][]): WireSourcePayload {
  return { source: null, userErrors: refusals.map((refusal) => new RefusedInput(refusal)) };
}
