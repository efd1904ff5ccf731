import fc from 'fast-check';
import { Game } from './game.js';
import { gameSettings } from './game-settings.js';
import { sights } from './referee.js';
import { anyTurn, turnActions, type Turn } from './turn.js';

const leastTurns = 6_000;
const anyGame = fc.array(anyTurn, { minLength: 1, maxLength: 400, size: 'max' });

describe('the newsroom', () => {
  const done = new Map<string, number>();
  const refused = new Map<string, number>();
  let turns = 0;
  let last: Turn | undefined;

  let isLost = false;

  async function play(played: readonly Turn[]): Promise<void> {
    if (turns >= leastTurns && !isLost) return;
    const game = await Game.open();
    try {
      for (const turn of played) {
        last = turn;
        const { action, isDone, sights: seen = [] } = await game.play(turn);
        const tally = isDone ? done : refused;
        tally.set(action, (tally.get(action) ?? 0) + 1);
        for (const sight of seen) done.set(sight, (done.get(sight) ?? 0) + 1);
        turns += 1;
      }
      await game.end();
    } catch (error) {
      isLost = true;
      throw error;
    } finally {
      await game.close();
    }
  }

  it(
    'does with any story, in any hands, what its rules say, and shows readers that and nothing else',
    async () => {
      const found = await fc.check(fc.asyncProperty(anyGame, play), { numRuns: 500, ...gameSettings() });
      const { failed, seed, errorInstance } = found;
      const told = `KOPIJ_MODEL_SEED=${seed} shows it. The last turn was ${JSON.stringify(last)}.`;
      if (failed) throw new Error(told, { cause: errorInstance });
    },
    20 * 60_000,
  );

  it('was tried often enough to say so', () => {
    expect(turns).toBeGreaterThanOrEqual(leastTurns);
  });

  it('was seen to do everything, and to refuse it', () => {
    const rarer = (what: readonly string[], tally: Map<string, number>, least: number) =>
      what.filter((each) => (tally.get(each) ?? 0) < least);
    expect(rarer(turnActions, done, 3)).toEqual([]);
    expect(rarer(sights, done, 1)).toEqual([]);
    // Time passes for everybody.
    expect(rarer(turnActions, refused, 3)).toEqual(['waitUnattended']);
  });
});
