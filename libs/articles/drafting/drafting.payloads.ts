import { ObjectType } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';

@ObjectType()
export class CreateManuscriptPayload extends ManuscriptPayload {}

@ObjectType()
export class EditManuscriptPayload extends ManuscriptPayload {}

@ObjectType()
export class SubmitManuscriptPayload extends ManuscriptPayload {}

@ObjectType()
export class RestoreRevisionPayload extends ManuscriptPayload {}

@ObjectType()
export class DiscardChangesPayload extends ManuscriptPayload {}

@ObjectType()
export class AssignManuscriptPayload extends ManuscriptPayload {}
