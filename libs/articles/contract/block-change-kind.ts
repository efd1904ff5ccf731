import { enumOf } from '@kopij/platform';

export const BlockChangeKindEnum = enumOf('BlockChangeKind', ['ADDED', 'REMOVED', 'CHANGED', 'MOVED'], {
  description: 'How a block changed.',
  values: {
    ADDED: 'It is new.',
    REMOVED: 'It is gone.',
    CHANGED: 'Its content changed; it may also have moved.',
    MOVED: 'It moved, unchanged.',
  },
});
