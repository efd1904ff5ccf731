import type { Entities } from '@kopij/platform';
import { AgencyEntity } from './agency.entity.js';

export { AgenciesModule } from './agencies.module.js';
export { AgencyEntity } from './agency.entity.js';
export { AgencyList } from './agency-list.js';
export { AgencyRegistry } from './agency-registry.js';
export { Agency } from './agency.types.js';

/** The tables of this feature. */
export const entities: Entities = [AgencyEntity];
