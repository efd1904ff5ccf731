import { resolveAgencies } from '../attribution/resolve-agencies.js';
import type { Content } from '../text/content.js';
import { provenance } from '../upstream/provenance.js';
import type { CreditedCopy, UpstreamFacts, UpstreamTask } from '../upstream/upstream-facts.js';
import type { ErrorCode, Finding } from './codes.js';
import type { ReadinessContext } from './facts.js';
import { error, warning } from './findings.js';

/**
 * What the agencies whose copy it was made of have asked since, and what holds for their text as long as it is in the
 * body.
 *
 * @param found what is wrong with the attribution already, which is not said twice
 */
export function judgeUpstream(
  content: Content,
  { upstream, agencies }: Pick<ReadinessContext, 'upstream' | 'agencies'>,
  found: readonly Finding[],
): Finding[] {
  if (upstream.length === 0) return [];
  const firstBlockOf = new Map<CreditedCopy, number>();
  const firstLeftOf = new Map<CreditedCopy, number>();
  const copies = upstream.flatMap((item) => item.copies);
  for (const [at, { copy, state }] of provenance(content.blocks, copies).entries()) {
    if (!copy) continue;
    if (!firstBlockOf.has(copy)) firstBlockOf.set(copy, at);
    if (state === 'UNCHANGED' && !firstLeftOf.has(copy)) firstLeftOf.set(copy, at);
  }
  // A credit for a photo is none for the text.
  const credited = new Set(content.credits.flatMap(({ code, role }) => (role === 'PHOTO' ? [] : [code])));
  const missing = new Set(
    found.flatMap(({ code, params }) => (code === 'AGENCY_NOT_CREDITED' ? [params['agency']] : [])),
  );
  const ofText = [...firstBlockOf].flatMap(([copy, at]) =>
    resolveAgencies(copy.credits, agencies).flatMap(({ code, isKnown }) => {
      if (!isKnown || credited.has(code) || missing.has(code)) return [];
      missing.add(code);
      const field = ['blocks', String(at)];
      const isForbidden = agencies.some((known) => known.code === code && !known.web);
      return [
        error('AGENCY_NOT_CREDITED', field, { agency: code }),
        ...(isForbidden ? [error('LICENCE_FORBIDS_WEB', field, { agency: code })] : []),
      ];
    }),
  );
  return [
    ...upstream.flatMap((item) => [...judgeItem(item, firstBlockOf), ...judgeAge(item, firstLeftOf)]),
    ...ofText,
  ];
}

function judgeItem(
  { headline, task, isNotForWeb, expiresAt, copies }: UpstreamFacts,
  firstBlockOf: ReadonlyMap<CreditedCopy, number>,
): Finding[] {
  const params = { headline: headline ?? '…' };
  const code = task && taskCodes[task];
  const at = copies.map((copy) => firstBlockOf.get(copy)).find((place) => place !== undefined);
  return [
    ...(code ? [error(code, [], params)] : []),
    ...(isNotForWeb && at !== undefined
      ? [error('UPSTREAM_NOT_FOR_WEB', ['blocks', String(at)], params)]
      : []),
    ...(expiresAt && at !== undefined
      ? [warning('UPSTREAM_EXPIRES', ['blocks', String(at)], { ...params, until: expiresAt.toISOString() })]
      : []),
  ];
}

/**
 * Text as an earlier revision had it, although a newer one was merged: an old revision of the manuscript was restored, or its text was pasted.
 */
function judgeAge(
  { headline, copies }: UpstreamFacts,
  firstLeftOf: ReadonlyMap<CreditedCopy, number>,
): Finding[] {
  const earlier = copies.slice(0, -1).map((copy) => firstLeftOf.get(copy));
  const at = earlier.find((place) => place !== undefined);
  const params = { headline: headline ?? '…' };
  return at === undefined ? [] : [warning('UPSTREAM_OUTDATED', ['blocks', String(at)], params)];
}

/** What stands for a task among findings and refusals; null if it stops nothing. */
export const taskCodes: Record<UpstreamTask, ErrorCode | null> = {
  UPDATE: null,
  HOLD: 'UPSTREAM_HELD',
  CORRECTION: 'UPSTREAM_CORRECTED',
  KILL: 'UPSTREAM_KILLED',
};
