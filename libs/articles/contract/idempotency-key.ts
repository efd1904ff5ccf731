import { KeepsDirection, ShowsSomething } from '@kopij/platform';
import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';

/** The input field for an idempotency key. */
export function IdempotencyKey(): PropertyDecorator {
  return applyDecorators(
    Field(() => String, {
      nullable: true,
      description:
        'A key of your choice. Repeating a request with the same key and input returns the first answer and does nothing else. Keys are kept for 24 hours.',
    }),
    IsOptional(),
    Length(1, 100),
    ShowsSomething(),
    KeepsDirection(),
  );
}
