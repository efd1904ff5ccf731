import type { Parameters } from 'fast-check';

/**
 * What all games are made of: the same in every run, or the seed in KOPIJ_MODEL_SEED. Whoever names one looks for a fault,
 * so that the game that shows it is made as short as can be.
 */
export function gameSettings(): Pick<Parameters, 'seed' | 'endOnFailure'> {
  const named = process.env['KOPIJ_MODEL_SEED'];
  const seed = Number(named ?? 20_260_302);
  if (!Number.isSafeInteger(seed)) throw new Error('KOPIJ_MODEL_SEED must be a whole number.');
  return { seed, endOnFailure: named === undefined };
}
