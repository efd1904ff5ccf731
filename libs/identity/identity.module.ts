import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access-guard.js';
import { Authenticate } from './authenticate.js';
import { UserDirectory } from './user-directory.js';

/** Who is calling, and what they may do. */
@Module({
  providers: [Authenticate, UserDirectory, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Authenticate, UserDirectory],
})
export class IdentityModule {}
