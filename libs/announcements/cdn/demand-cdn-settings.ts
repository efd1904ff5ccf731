import { StartupFault } from '@kopij/platform';
import type { CdnSettings } from './purges-of.js';

/** @throws {StartupFault} if a setting is missing without which nothing would be purged */
export function demandCdnSettings({ cdn, cdnUrl, cdnService, cdnToken }: CdnSettings): void {
  if (cdn === 'none') return;
  const missing = [
    ...(cdn === 'varnish' && cdnUrl === '' ? ['KOPIJ_CDN_URL'] : []),
    ...(cdn !== 'varnish' && cdnService === '' ? ['KOPIJ_CDN_SERVICE'] : []),
    ...(cdnToken === '' ? ['KOPIJ_CDN_TOKEN'] : []),
  ];
  if (missing.length === 0) return;
  throw new StartupFault(`With KOPIJ_CDN=${cdn}, also set ${missing.join(' and ')}: see docs/operators.md.`);
}
