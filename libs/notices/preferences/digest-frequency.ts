import { enumOf } from '@kopij/platform';

/** How often somebody wants a digest by mail. */
export const digestFrequencies = ['NEVER', 'HOURLY', 'DAILY'] as const;
export type DigestFrequency = (typeof digestFrequencies)[number];

/** Of whoever has chosen nothing. */
export const usualDigest: DigestFrequency = 'DAILY';

export const DigestFrequencyEnum = enumOf('DigestFrequency', digestFrequencies, {
  description:
    'How often a user gets a mail with the notifications they have not read. Only where Kopij sends mail.',
  values: {
    NEVER: 'Never.',
    HOURLY: 'Every hour, if there is something new.',
    DAILY: 'At seven in the morning by the newsroom’s clock, if there is something new. This is the default.',
  },
});
