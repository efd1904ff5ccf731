export { FeedsModule } from './feeds.module.js';
export { pageFolders, Pages } from './pages.js';
export type { BuiltPage, MachinePage } from './machine-page.js';
