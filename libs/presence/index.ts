export { PresenceModule } from './presence.module.js';
export { Presences } from './keeping/presences.js';
