import { randomBytes } from 'node:crypto';
import { SecretBox } from './secret-box.js';

const secretKey = (): string => randomBytes(32).toString('base64');

describe('a secret', () => {
  const [key, other] = [secretKey(), secretKey()];
  const secret = Buffer.from('the secret of the receiver, 32 b');

  it('is read with the key it was sealed with, and is not to be seen in what is stored', () => {
    const box = new SecretBox({ secretKeys: [key] });
    const sealed = box.seal(secret, 'a');
    expect(box.open(sealed, 'a')).toEqual(secret);
    expect(Buffer.from(sealed.sealed, 'base64').includes(secret.subarray(0, 8))).toBe(false);
    expect(box.seal(secret, 'a').sealed).not.toBe(sealed.sealed);
    // The name of the key gives nothing of it away.
    expect(Buffer.from(key, 'base64').toString('hex')).not.toContain(sealed.keyId);
  });

  it('is read as long as its key is among the settings, and not after that', () => {
    const sealed = new SecretBox({ secretKeys: [key] }).seal(secret, 'a');
    const rotated = new SecretBox({ secretKeys: [other, key] });
    expect(rotated.open(sealed, 'a')).toEqual(secret);
    expect(rotated.seal(secret, 'a').keyId).toBe(rotated.currentKeyId);
    expect(rotated.currentKeyId).not.toBe(sealed.keyId);
    expect(new SecretBox({ secretKeys: [other] }).open(sealed, 'a')).toBeNull();
    expect(new SecretBox({ secretKeys: [] }).open(sealed, 'a')).toBeNull();
  });

  it('cannot be moved to another owner, or changed', () => {
    const box = new SecretBox({ secretKeys: [key] });
    const sealed = box.seal(secret, 'a');
    expect(() => box.open(sealed, 'b')).toThrow();
    const bytes = Buffer.from(sealed.sealed, 'base64');
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect(() => box.open({ ...sealed, sealed: bytes.toString('base64') }, 'a')).toThrow();
    expect(() => box.open({ ...sealed, sealed: '' }, 'a')).toThrow();
  });

  it('is not stored at all without a key', () => {
    const box = new SecretBox({ secretKeys: [] });
    expect(box.currentKeyId).toBeNull();
    expect(() => box.seal(secret, 'a')).toThrow('KOPIJ_SECRET_KEYS');
  });
});
