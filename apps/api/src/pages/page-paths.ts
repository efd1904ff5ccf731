import { pageFolders } from '@kopij/feeds';

/** The routes of feeds and sitemaps. */
export const pagePaths = pageFolders.map((folder) => `${folder}/*`);
