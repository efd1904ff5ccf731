import { KeepsDirection, ShowsSomething } from '@kopij/platform';
import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';

/** The key of a command, of the caller's own choice. */
export function IdempotencyKey(): PropertyDecorator {
  return applyDecorators(
    Field(() => String, {
      nullable: true,
      description:
        'Of your own choice. The same key with the same input again gives the first answer and does nothing; kept for 24 hours.',
    }),
    IsOptional(),
    Length(1, 100),
    ShowsSomething(),
    KeepsDirection(),
  );
}
