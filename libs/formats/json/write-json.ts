import { withoutControls } from '../bytes/without-controls.js';

/** A document in UTF-8, without the control characters that other programs stumble over. */
export function writeJson(document: unknown): Buffer {
  return Buffer.from(
    JSON.stringify(document, (_, value: unknown) =>
      typeof value === 'string' ? withoutControls(value) : value,
    ),
  );
}
