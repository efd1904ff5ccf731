import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { Problem } from '@kopij/platform';
import { accessOf } from './access.js';
import { Authenticate } from './authenticate.js';
import { callerOf, type Caller } from './current-user.js';
import { demand } from './demand.js';
import type { Permission } from './permissions.js';

/**
 * Closed by default: a root field, a subscription or a controller's route that does not say who may is refused to all.
 * Field resolvers do not pass here; what they may not show, they leave out.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly authenticate: Authenticate) {}

  /** Without a promise where none is needed: it stands before every field readers begin with. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (access === undefined) {
      throw new Problem('FORBIDDEN', 'This is closed to everybody: it does not say who may use it.');
    }
    if (access === 'PUBLIC') return true;
    const caller = callerOf(context);
    if (context.getType<GqlContextType>() !== 'http') return isGranted(caller, access);
    return this.identify(caller).then(() => isGranted(caller, access));
  }

  // A GraphQL context is made with its actor; a request to a plain controller has not been asked who it is.
  private async identify(request: Caller & { headers?: { authorization?: string } }): Promise<void> {
    request.actor = await this.authenticate.execute(request.headers?.authorization);
  }
}

function isGranted({ actor }: Caller, permission: Permission): true {
  demand(actor ?? null, permission);
  return true;
}
