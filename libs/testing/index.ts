export { createTestDatabase, postgresServer, type TestDatabase } from './create-test-database.js';
export { engineUnderTest } from './engine-under-test.js';
export { FixedClock } from './fixed-clock.js';
export { openFeatures, type FeatureOptions, type OpenFeatures } from './open-features.js';
export { startProgram, type Program } from './start-program.js';
export { testConfig } from './test-config.js';
export { allEntities, openNewsroom, type OpenNewsroom } from './open-newsroom.js';
export { aParagraph, aStory } from './a-story.js';
