import { findingCodes } from '@kopij/editorial';
import { Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional } from 'class-validator';
import { FindingCodeEnum } from './workflow.enums.js';

/** An input's list of the warnings that whoever sends it has read and lets pass. */
export function Acknowledge(): PropertyDecorator {
  return (target, key) => {
    Field(() => [FindingCodeEnum], {
      nullable: true,
      description:
        'Warnings you have read and let pass. LIVE_FACTS_CHANGED stops a publication that does not name it.',
    })(target, key);
    IsOptional()(target, key);
    ArrayMaxSize(findingCodes.length)(target, key);
    IsIn(findingCodes, { each: true })(target, key);
  };
}
