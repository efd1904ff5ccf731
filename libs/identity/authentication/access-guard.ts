import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Actor } from '@kopij/editorial';
import { MissingRight, Problem } from '@kopij/platform';
import { accessOf } from '../access/access.js';
import { Authenticate } from './authenticate.js';
import { callerOf, type Caller } from '../access/current-user.js';
import { demand } from '../access/demand.js';
import type { Permission } from '../access/permissions.js';

/**
 * Denies by default: a root field, subscription or controller route without an access rule is refused to everybody.
 * Field resolvers are not guarded here; they leave out what the caller may not see.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly authenticate: Authenticate) {}

  /** Synchronous where possible, because it runs before every root field. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (access === undefined) {
      throw new Problem('FORBIDDEN', 'Nobody may use this: it declares no access rule.');
    }
    if (access === 'PUBLIC') return true;
    const caller = callerOf(context);
    caller.granted = access;
    if (context.getType<GqlContextType>() !== 'http') return isGranted(caller, access);
    return this.identify(caller).then(() => isGranted(caller, access));
  }

  // A GraphQL context already has its actor; a request to a plain controller is authenticated here.
  private async identify(request: Caller & { headers?: { authorization?: string } }): Promise<void> {
    request.actor = await this.authenticate.execute(request.headers?.authorization);
  }
}

/**
 * Asks again for what the guard granted this caller before: rights may be lost while a subscription goes on.
 *
 * @throws {Problem} UNAUTHENTICATED, FORBIDDEN
 */
export function demandAgain({ granted, actor: before }: Caller, actor: Actor | null): void {
  if (granted === undefined) return;
  demand(actor, granted);
  // What it tells was chosen for how far they reached.
  if (before?.reach !== actor.reach) throw MissingRight.ofReach();
}

function isGranted({ actor }: Caller, permission: Permission): true {
  demand(actor ?? null, permission);
  return true;
}
