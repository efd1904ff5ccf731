import { IdentityModule } from '@kopij/identity';
import { Module } from '@nestjs/common';
import { AgencyRegistry } from './agency-registry.js';

/** The agency registry. */
@Module({ imports: [IdentityModule], providers: [AgencyRegistry], exports: [AgencyRegistry] })
export class AgenciesModule {}
