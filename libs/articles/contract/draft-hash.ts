import { said } from '@kopij/platform';
import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';

const form = /^[0-9a-f]{64}$/;

/** The input field that names a working draft by the hash of its content. */
export function DraftHash(description: string): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    Matches(
      form,
      said({
        nl: 'moet de contentHash van een werkversie zijn: 64 cijfers en letters (a-f)',
        en: 'must be the contentHash of a working draft: 64 digits and letters (a-f)',
      }),
    ),
  );
}
