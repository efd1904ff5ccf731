import { ObjectType } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';

@ObjectType()
export class ScheduleManuscriptPayload extends ManuscriptPayload {}

@ObjectType()
export class UnscheduleManuscriptPayload extends ManuscriptPayload {}

@ObjectType()
export class ScheduleUnpublishPayload extends ManuscriptPayload {}

@ObjectType()
export class UnscheduleUnpublishPayload extends ManuscriptPayload {}
