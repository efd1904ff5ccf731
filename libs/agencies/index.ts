export { AgenciesModule } from './agencies.module.js';
export { AgencyEntity } from './agency.entity.js';
export { AgencyList, namesOf } from './agency-list.js';
export { AgencyRegistry } from './agency-registry.js';
export { Agency } from './agency.types.js';
export { CreateAgency, type CreateAgencyCommand } from './create-agency.js';
export type { AgencyOutcome, AgencyRefusal } from './outcome.js';
export { refusalMessage } from './refusal-message.js';
export { UpdateAgency } from './update-agency.js';
