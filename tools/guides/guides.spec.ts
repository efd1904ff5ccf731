import { readFileSync } from 'node:fs';
import { GuideFollower } from './guide-follower.js';
import { readSteps } from './read-steps.js';

jest.setTimeout(120_000);

const guides = ['README.md', 'docs/operators.md', 'docs/command-line.md', 'docs/editors.md'];

describe.each(guides)('%s', (guide) => {
  const steps = readSteps(readFileSync(guide, 'utf8'));
  const follower = new GuideFollower();
  afterAll(() => follower.close());

  it.each(steps)('can be followed, from line $line: $kind', async (step) => {
    await follower.follow(step, steps[steps.indexOf(step) + 1]);
  });
});
