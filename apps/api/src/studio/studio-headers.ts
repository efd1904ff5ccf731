/**
 * Allows nothing from elsewhere but pictures in copy, and no inline scripts or styles: whatever copy or a comment contains, nothing in
 * it runs. Nobody may frame the page, so that nobody can have an editor click on something unseen.
 */
const studioPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data: https:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** Of every answer of the studio. */
export const studioHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Of the page itself, which is the same for everybody: what is in it is asked of the API. */
export const studioPageHeaders = {
  ...studioHeaders,
  'content-security-policy': studioPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
  // A page that shows a preview must not be found.
  'x-robots-tag': 'noindex',
  'cache-control': 'no-cache',
} as const;
