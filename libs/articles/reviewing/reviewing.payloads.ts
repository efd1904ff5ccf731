import { ObjectType } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';

@ObjectType()
export class RequestChangesPayload extends ManuscriptPayload {}

@ObjectType()
export class ApproveManuscriptPayload extends ManuscriptPayload {}

@ObjectType()
export class OverrideReviewPayload extends ManuscriptPayload {}

@ObjectType()
export class SpikeManuscriptPayload extends ManuscriptPayload {}

@ObjectType()
export class UnspikeManuscriptPayload extends ManuscriptPayload {}
