import type { Actor } from '@kopij/editorial';
import { openSchema, type OpenSchema } from '@kopij/testing';
import { Injectable, Module } from '@nestjs/common';
import { Field, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUser, IdentityModule, Public, Requires } from '../index.js';

@ObjectType()
class Desk {
  @Field()
  name: string;
}

@Resolver(() => Desk)
@Injectable()
class DeskResolver {
  undeclared(): string {
    return 'secret';
  }

  @Query(() => Desk)
  @Public()
  open(): Desk {
    return { name: 'Buitenland' };
  }

  @Query(() => String)
  @Requires('manuscript:read')
  copy(@CurrentUser() { name }: Actor): string {
    return `for ${name}`;
  }

  @Query(() => String)
  @Requires('user:manage')
  people(): string {
    return 'secret';
  }

  @ResolveField(() => String)
  caller(@CurrentUser() actor: Actor | null): string {
    return actor?.name ?? 'nobody';
  }
}

// What somebody might forget; written as a decorator, the linter would not let it pass.
const forgotten = Object.getOwnPropertyDescriptor(DeskResolver.prototype, 'undeclared') ?? {};
Query(() => String)(DeskResolver.prototype, 'undeclared', forgotten);

@Module({ providers: [DeskResolver] })
class DeskModule {}

const noor: Actor = { id: 'noor', name: 'Noor', role: 'REPORTER' };

describe('access to a root field', () => {
  let schema: OpenSchema;
  beforeAll(async () => {
    schema = await openSchema({ imports: [IdentityModule, DeskModule] });
  });
  afterAll(() => schema.close());

  it('is closed to everybody while the field does not say who may', async () => {
    for (const actor of [undefined, noor, { ...noor, role: 'ADMIN' as const }]) {
      expect(await schema.ask('{ undeclared }', {}, actor)).toMatchObject({
        data: null,
        problems: ['FORBIDDEN'],
      });
    }
  });

  it('is open to everybody where it is public, and so are the fields of what it answers', async () => {
    expect((await schema.ask('{ open { name caller } }')).data).toEqual({
      open: { name: 'Buitenland', caller: 'nobody' },
    });
    expect((await schema.ask('{ open { caller } }', {}, noor)).data).toEqual({ open: { caller: 'Noor' } });
  });

  it('is asked of whoever is not signed in', async () => {
    expect(await schema.ask('{ copy }')).toMatchObject({ data: null, problems: ['UNAUTHENTICATED'] });
  });

  it('is refused to whoever has not the permission', async () => {
    expect((await schema.ask('{ copy }', {}, noor)).data).toEqual({ copy: 'for Noor' });
    expect(await schema.ask('{ people }', {}, noor)).toMatchObject({ data: null, problems: ['FORBIDDEN'] });
  });
});
