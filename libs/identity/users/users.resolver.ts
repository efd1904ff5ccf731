import { asAsked, CONFIG, Holds, type Config } from '@kopij/platform';
import type { Actor, Locale, Phrasing } from '@kopij/editorial';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { Public, Requires } from '../access/access.js';
import { CurrentUser } from '../access/current-user.js';
import { demand } from '../access/demand.js';
import { may } from '../access/permissions.js';
import { nameOf } from './name-of.js';
import { PeopleArguments } from './people-arguments.js';
import { peoplePage } from './people-page.js';
import { UserDirectory } from './user-directory.js';
import type { UserEntity } from './user.entity.js';
import { Language, User } from './user.types.js';

@ArgsType()
class UsersArguments extends PeopleArguments {
  @Field(() => Boolean, { defaultValue: false, description: 'Include deactivated users. For admins.' })
  @IsBoolean()
  includeDeactivated: boolean;
}

/** Queries of users. Access to more than the name and role is decided per field. */
@Resolver(() => User)
export class UsersResolver {
  constructor(
    private readonly directory: UserDirectory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'locale'>,
  ) {}

  @Query(() => User, { nullable: true, description: 'The signed-in user; null for anonymous callers.' })
  @Public()
  async me(@CurrentUser() actor: Actor | null): Promise<UserEntity | null> {
    return actor && ((await this.directory.byIds([actor.id]))[0] ?? null);
  }

  @Holds(asAsked)
  @Query(() => [User], {
    description:
      'The users a manuscript can be assigned to, by name, a page at a time. For reporters and up; those whose reach is `OWN` see themselves alone.',
  })
  @Requires('manuscript:write')
  async assignableUsers(@CurrentUser() actor: Actor, @Args() asked: PeopleArguments): Promise<UserEntity[]> {
    const active = await this.directory.all('ACTIVE');
    return peoplePage(actor.reach === 'OWN' ? active.filter(({ id }) => id === actor.id) : active, asked);
  }

  @Holds(asAsked)
  @Query(() => [User], {
    description: 'The users of the newsroom, by name, a page at a time. For editors and up.',
  })
  @Requires('user:list')
  async users(
    @CurrentUser() actor: Actor,
    @Args() { includeDeactivated, ...asked }: UsersArguments,
  ): Promise<UserEntity[]> {
    if (includeDeactivated) demand(actor, 'user:manage');
    return peoplePage(await this.directory.all(includeDeactivated ? 'ALL' : 'ACTIVE'), asked);
  }

  @Query(() => User, {
    nullable: true,
    description: 'The user with this id, active or not; null if there is none. For admins.',
  })
  @Requires('user:manage')
  async user(@Args('id', { type: () => ID }) id: string): Promise<UserEntity | null> {
    return this.directory.one(id);
  }

  @ResolveField(() => String, {
    description: 'The name colleagues see; of a user who was erased, that they were.',
  })
  name(@Parent() user: UserEntity, @Context() { locale }: Phrasing): string {
    return nameOf(user, locale);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Lower-case. Visible only to the user and to admins; otherwise null, as of a user who was erased.',
  })
  email(@Parent() user: UserEntity, @CurrentUser() actor: Actor | null): string | null {
    return user.erasedAt === null && isOwnOrManaged(user, actor) ? user.email : null;
  }

  @ResolveField(() => Language, {
    nullable: true,
    description: 'The language of mail to the user. Visible only to the user and to admins; otherwise null.',
  })
  language(@Parent() user: UserEntity, @CurrentUser() actor: Actor | null): Locale | null {
    return isOwnOrManaged(user, actor) ? (user.locale ?? this.config.locale) : null;
  }

  @ResolveField(() => String, {
    description:
      'The IANA name of the zone in which they are told times, such as `Europe/Amsterdam`: that of the newsroom.',
  })
  timeZone(@Context() { timeZone }: Phrasing): string {
    return timeZone;
  }

  @ResolveField(() => Boolean, { description: 'False once the user is deactivated.' })
  isActive(@Parent() { deactivatedAt }: UserEntity): boolean {
    return deactivatedAt === null;
  }
}

function isOwnOrManaged({ id }: UserEntity, actor: Actor | null): actor is Actor {
  return actor?.id === id || may(actor, 'user:manage');
}
