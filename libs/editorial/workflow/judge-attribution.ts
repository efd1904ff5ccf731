import { findAttributionFaults, type AttributionFault } from '../attribution/find-attribution-faults.js';
import { resolveAgencies } from '../attribution/resolve-agencies.js';
import type { Content, Credit } from '../text/content.js';
import { showsSomething } from '../text/invisible.js';
import { lineOf } from '../text/plain-line.js';
import type { Finding } from './codes.js';
import type { KnownAgency } from './facts.js';
import { error, warning } from './findings.js';

/**
 * Checks that the copy has a credit or byline, that credits and text agree, and that all credited agencies are
 * known and allowed. Photo credits do not count for the text.
 */
export function judgeAttribution(content: Content, agencies: readonly KnownAgency[]): Finding[] {
  const ofText = content.credits.filter(({ role }) => role !== 'PHOTO');
  const ofPhotos = content.credits.filter(({ role }) => role === 'PHOTO');
  const hasByline = content.byline.some(showsSomething);
  return [
    ...(ofText.length > 0 || hasByline ? [] : [error('CREDIT_MISSING', ['credits'])]),
    ...judgeText(content, ofText, agencies),
    ...judgeText({ ...content, blocks: [] }, ofPhotos, agencies),
    ...judgeAgencies(content, ofText, agencies),
    ...judgeAgencies(content, ofPhotos, agencies).filter(({ code }) => code !== 'LICENCE_FORBIDS_WEB'),
  ];
}

function judgeText(
  content: Content,
  credits: readonly Credit[],
  agencies: readonly KnownAgency[],
): Finding[] {
  const paragraphs = content.blocks.flatMap((block, at) => {
    const text = block.type === 'PARAGRAPH' ? lineOf(block.runs) : '';
    return showsSomething(text) ? [{ text, at }] : [];
  });
  const attribution = {
    places: content.dateline?.kind === 'PLACE' ? content.dateline.places : [],
    credits: credits.map(({ code }) => code),
    paragraphs: paragraphs.map(({ text }) => text),
  };
  return findAttributionFaults(attribution, agencies).map((fault) =>
    findingOf(fault, content, (paragraph) => ['blocks', String(paragraphs[paragraph]?.at)]),
  );
}

function findingOf(
  fault: AttributionFault,
  content: Content,
  fieldOf: (paragraph: number) => string[],
): Finding {
  switch (fault.code) {
    case 'UNKNOWN_AGENCY':
      return error('UNKNOWN_AGENCY', creditField(content, fault.credit), { agency: fault.credit });
    case 'DATELINE_REPEATED':
      return error('DATELINE_REPEATED', fieldOf(fault.paragraph));
    case 'CREDIT_MISSING':
      return error('AGENCY_NOT_CREDITED', fieldOf(fault.paragraph), { agency: fault.agency });
  }
}

function judgeAgencies(
  content: Content,
  credits: readonly Credit[],
  agencies: readonly KnownAgency[],
): Finding[] {
  const codes = credits.map(({ code }) => code);
  return resolveAgencies(codes, agencies).flatMap(({ code, written }) => {
    const agency = agencies.find((known) => known.code === code);
    const field = creditField(content, written);
    return [
      ...(agency && !agency.web ? [error('LICENCE_FORBIDS_WEB', field, { agency: code })] : []),
      ...(agency && !agency.active ? [warning('AGENCY_INACTIVE', field, { agency: code })] : []),
    ];
  });
}

function creditField({ credits }: Content, written: string): string[] {
  return ['credits', String(credits.findIndex(({ code }) => code === written))];
}
