import { findingCodes } from '@kopij/editorial';
import { Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional } from 'class-validator';
import { FindingCodeEnum } from './workflow.enums.js';

/** The input field for acknowledged warnings. */
export function Acknowledge(): PropertyDecorator {
  return (target, key) => {
    Field(() => [FindingCodeEnum], {
      nullable: true,
      description:
        'Warnings you have read and accept. A publication with LIVE_FACTS_CHANGED is refused unless it is listed here.',
    })(target, key);
    IsOptional()(target, key);
    ArrayMaxSize(findingCodes.length)(target, key);
    IsIn(findingCodes, { each: true })(target, key);
  };
}
