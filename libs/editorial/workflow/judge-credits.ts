import { fold } from '../attribution/fold.js';
import type { Content } from '../text/content.js';
import type { Finding } from './codes.js';
import type { KnownAgency } from './facts.js';
import { error, warning } from './findings.js';

/** Whether somebody is named for the copy, and whether every agency that is may be. A photo's credit is not the text's. */
export function judgeCredits({ credits, byline }: Content, agencies: readonly KnownAgency[]): Finding[] {
  const hasSource = credits.some(({ role }) => role !== 'PHOTO') || byline.some((name) => name.trim() !== '');
  return [
    ...(hasSource ? [] : [error('CREDIT_MISSING', ['credits'])]),
    ...credits.flatMap(({ code, role }, at) => {
      const agency = agencies.find((known) => isNamed(known, code));
      const field = ['credits', String(at)];
      if (!agency) return [error('UNKNOWN_AGENCY', field, { agency: code })];
      return [
        ...(agency.web || role === 'PHOTO' ? [] : [error('LICENCE_FORBIDS_WEB', field, { agency: code })]),
        ...(agency.active ? [] : [warning('AGENCY_INACTIVE', field, { agency: code })]),
      ];
    }),
  ];
}

function isNamed({ code, aliases }: KnownAgency, written: string): boolean {
  return [code, ...aliases].some((name) => fold(name) === fold(written));
}
