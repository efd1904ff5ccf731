import { globSync, readFileSync } from 'node:fs';
import { GuideFollower } from './guide-follower.js';
import { readSteps } from './read-steps.js';

const guides = ['README.md', 'samples/README.md', ...globSync('docs/*.md')].map((name) => ({
  name,
  // What stands under "Recipes" is followed by frontend-recipes.spec.ts.
  steps: readSteps(readFileSync(name, 'utf8'), (heading) => heading === 'Recipes'),
}));

describe.each(guides.filter(({ steps }) => steps.length > 0))('$name', ({ steps }) => {
  let follower: GuideFollower;
  beforeAll(() => {
    follower = new GuideFollower();
  });
  afterAll(() => follower.close());

  // From top to bottom: each step is taken after all those before it.
  it.each(steps.map((step, at) => ({ ...step, step, after: steps[at + 1] })))(
    'is right from line $line on: $kind',
    async ({ step, after }) => {
      await follower.follow(step, after);
    },
  );
});
