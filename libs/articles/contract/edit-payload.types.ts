import type { Phrasing } from '@kopij/editorial';
import { Field, ObjectType } from '@nestjs/graphql';
import type { Outcome } from '../manuscript/outcome.js';
import { ManuscriptPayload } from './manuscript-payload.types.js';
import { MergedChanges, mergedChanges } from './merged-changes.types.js';
import { payload } from './payload.js';

/** The payload of an edit. */
@ObjectType({ isAbstract: true })
export abstract class EditPayload extends ManuscriptPayload {
  @Field(() => MergedChanges, {
    nullable: true,
    description: 'What was taken from others, who had changed it since; null if nobody had.',
  })
  merged: MergedChanges | null;
}

/** Converts the outcome of an edit to its payload, in the caller's language. */
export async function editPayload(outcome: Promise<Outcome>, phrasing: Phrasing): Promise<EditPayload> {
  const answer = await outcome;
  const merged = 'manuscript' in answer ? answer.merged : undefined;
  return { ...(await payload(outcome, phrasing)), merged: merged ? mergedChanges(merged) : null };
}
