import { checkJsonSize } from './json-size.js';

/** Text that counts for nothing, so that the whole is long enough to be looked at. */
const padding = '"'.concat('[{,\\"\\\\'.repeat(1_000), '"');
const check = (json: string) => () => checkJsonSize(Buffer.from(json));
const lists = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const objects = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('the size of JSON', () => {
  it.each([
    ['lists', lists(31), lists(32)],
    ['objects', objects(31), objects(32)],
    ['objects in lists', `[${objects(30)}]`, `[${objects(31)}]`],
    ['lists behind others', `${'[1],'.repeat(100)}${lists(31)}`, `${'[1],'.repeat(100)}${lists(32)}`],
  ])('is at most 32 levels of %s', (_, fits, exceeds) => {
    expect(check(`[${padding},${fits}]`)).not.toThrow();
    expect(check(`[${padding},${exceeds}]`)).toThrow(
      'The request is too large: more than 32 levels of JSON, where 32 are allowed.',
    );
  });

  it.each([
    ['numbers', (many: number) => '0,'.repeat(many)],
    ['keys', (many: number) => `{${'"a":1,'.repeat(many - 2)}"b":2},`],
    ['lists', (many: number) => '[0],'.repeat(many / 2)],
  ])('is at most 50,000 values: %s', (_, values) => {
    // The list itself, the padding, and what stands at the end.
    const others = 3;
    expect(check(`[${padding},${values(50_000 - others - 1)}0]`)).not.toThrow();
    expect(check(`[${padding},${values(50_000 - others + 1)}0]`)).toThrow(
      'The request is too large: more than 50,000 values in JSON, where 50,000 are allowed.',
    );
  });

  it('is not looked at where there is little of it', () => {
    expect(check(lists(2_048))).not.toThrow();
    expect(check(lists(2_049))).toThrow();
  });

  it.each(['[', '{"a":', '[0,', '"', '"\\', ']', '\\', ','])(
    'of what is no JSON is nobody’s downfall: %s without an end',
    (part) => {
      try {
        checkJsonSize(Buffer.from(part.repeat(100_000)));
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'LIMIT_EXCEEDED' });
      }
    },
  );

  it('takes no longer for each byte of a long one', async () => {
    const text = (bytes: number): Buffer => Buffer.from(`"${'\\"'.repeat(bytes / 2)}"`);
    await expect((bytes: number) => checkJsonSize(text(bytes))).toScaleLinearlyTo(1_000_000);
  });
});
