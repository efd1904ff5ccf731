export { aPage } from './a-page.js';
export { aParagraph, aStory } from './a-story.js';
export { certificateOfTests } from './certificate-of-tests.js';
export { say, told } from './conversation.js';
export {
  createEmptyDatabase,
  createTestDatabase,
  postgresServer,
  type TestDatabase,
} from './create-test-database.js';
export { engineUnderTest } from './engine-under-test.js';
export { findDrift } from './find-drift.js';
export { FixedClock } from './fixed-clock.js';
export { freePort } from './free-port.js';
export { openFeatures, type FeatureOptions, type OpenFeatures } from './open-features.js';
export { openMailServer, type MailServer, type ReceivedMail } from './open-mail-server.js';
export { openSchema, type OpenSchema, type SchemaAnswer } from './open-schema.js';
export { planOf } from './plan-of.js';
export { seededNumbers } from './seeded-numbers.js';
export { startProgram, type Program } from './start-program.js';
export { countStatements, statementsOf } from './statements-of.js';
export { testConfig } from './test-config.js';
export { cutPowerAfter, workUntilStopped } from './work-until-stopped.js';
