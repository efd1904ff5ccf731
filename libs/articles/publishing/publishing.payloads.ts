import { ObjectType } from '@nestjs/graphql';
import { ManuscriptPayload } from '../contract/manuscript-payload.types.js';

@ObjectType()
export class PublishManuscriptPayload extends ManuscriptPayload {}

@ObjectType()
export class CorrectArticlePayload extends ManuscriptPayload {}

@ObjectType()
export class UnpublishArticlePayload extends ManuscriptPayload {}

@ObjectType()
export class KillArticlePayload extends ManuscriptPayload {}
