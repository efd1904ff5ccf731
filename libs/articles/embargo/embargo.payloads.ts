import { ObjectType } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';

@ObjectType()
export class SetEmbargoPayload extends ManuscriptPayload {}

@ObjectType()
export class BreakEmbargoPayload extends ManuscriptPayload {}

@ObjectType()
export class ConfirmEmbargoBreakPayload extends ManuscriptPayload {}

@ObjectType()
export class UndoEmbargoPayload extends ManuscriptPayload {}

@ObjectType()
export class OverrideEmbargoPayload extends ManuscriptPayload {}
