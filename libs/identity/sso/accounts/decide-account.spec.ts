import { decideAccount, type Account, type AccountDecision, type Arrival } from './decide-account.js';

const rules = [{ claim: ['groups'], value: 'desk', role: 'EDITOR' as const }];
const managed = { accounts: 'EXISTING' as const, roles: [], emailDomains: [] };
const open = { ...managed, accounts: 'CREATE' as const };
const ruled = { ...open, roles: rules };

const noor: Account = { id: 'noor', role: 'REPORTER', isActive: true };
const gone: Account = { ...noor, isActive: false };
const email = 'noor@example.com';

/** Somebody with a verified address, whom nobody knows. */
const stranger: Arrival = { email, isInDomains: true, role: null, known: null, sameEmail: null };
const matched = { ...noor, hasOtherSubject: false };

type Case = [what: string, Arrival, Parameters<typeof decideAccount>[1], AccountDecision];

const cases: Case[] = [
  ['is the one matched before', { ...stranger, known: noor }, managed, kept()],
  [
    'is the one matched before, whatever the address is now',
    { ...stranger, email: null, known: noor },
    managed,
    kept(),
  ],
  ['keeps its role without rules', { ...stranger, known: noor, role: 'EDITOR' }, open, kept()],
  [
    'gets the role of the rules each time',
    { ...stranger, known: noor, role: 'EDITOR' },
    ruled,
    kept('EDITOR'),
  ],
  ['is refused if it was deactivated', { ...stranger, known: gone }, managed, no('ACCOUNT_DEACTIVATED')],
  ['is refused if no rule fits any more', { ...stranger, known: noor }, ruled, no('NO_ROLE')],
  ['is the one with the verified address', { ...stranger, sameEmail: matched }, managed, found()],
  [
    'with the address gets the role of the rules',
    { ...stranger, sameEmail: matched, role: 'ADMIN' },
    ruled,
    found('ADMIN'),
  ],
  [
    'with the address is refused if it was deactivated, and no new one is made',
    { ...stranger, role: 'EDITOR', sameEmail: { ...gone, hasOtherSubject: false } },
    ruled,
    no('ACCOUNT_DEACTIVATED'),
  ],
  [
    'with the address belongs to the person who had that address before',
    { ...stranger, sameEmail: { ...noor, hasOtherSubject: true } },
    managed,
    no('ACCOUNT_TAKEN'),
  ],
  [
    'is not looked for by an address that was not verified',
    { ...stranger, email: null },
    managed,
    no('EMAIL_UNVERIFIED'),
  ],
  [
    'is not made with an address that was not verified',
    { ...stranger, email: null, role: 'EDITOR' },
    ruled,
    no('EMAIL_UNVERIFIED'),
  ],
  ['is not made unless wanted', { ...stranger, role: 'REPORTER' }, managed, no('ACCOUNT_MISSING')],
  ['is made if wanted', { ...stranger, role: 'REPORTER' }, open, { create: { email, role: 'REPORTER' } }],
  [
    'is made with the role of the rules',
    { ...stranger, role: 'EDITOR' },
    ruled,
    { create: { email, role: 'EDITOR' } },
  ],
  ['is not made without a role', stranger, ruled, no('NO_ROLE')],
  [
    'is not for other domains',
    { ...stranger, isInDomains: false, known: noor },
    { ...managed, emailDomains: ['a.example'] },
    no('EMAIL_ELSEWHERE'),
  ],
  [
    'of nobody knows which domain is not let in',
    { ...stranger, email: null, known: noor },
    { ...managed, emailDomains: ['a.example'] },
    no('EMAIL_UNVERIFIED'),
  ],
];

describe('the account of a person at a provider', () => {
  it.each(cases)('%s', (_, arrival, settings, decision) => {
    expect(decideAccount(arrival, settings)).toEqual(decision);
  });
});

function kept(role: Account['role'] = 'REPORTER'): AccountDecision {
  return { userId: 'noor', isNew: false, role };
}

function found(role: Account['role'] = 'REPORTER'): AccountDecision {
  return { userId: 'noor', isNew: true, role };
}

function no(refused: Extract<AccountDecision, { refused: unknown }>['refused']): AccountDecision {
  return { refused };
}
