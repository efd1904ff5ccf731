import { useState } from 'react';
import { useClient } from 'urql';
import { graphql, type ResultOf } from '../server/graphql.js';
import { refusal } from '../server/refusal.js';
import { useWords } from '../words/words.jsx';
import { useAnnounce } from './announcements.jsx';
import { ChangeForm } from './change-form.jsx';
import { ChecksField } from './check-field.jsx';
import { Deed } from './deed.jsx';
import { Field } from './field.jsx';
import { Moment } from './moment.jsx';
import { ShownOnce } from './shown-once.jsx';
import { tokenScopes } from './token-scopes.js';
import { useFilled } from './use-filled.js';

const CreateToken = graphql(
  `
    mutation CreateToken($input: CreateTokenInput!) {
      it: createToken(input: $input) {
        secret
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

const RevokeToken = graphql(
  `
    mutation RevokeToken($input: RevokeTokenInput!) {
      it: revokeToken(input: $input) {
        accessToken {
          id
          revokedAt
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

type Scope = (typeof tokenScopes)[number];

/** What a list of them shows. */
export const tokenLine = graphql(`
  fragment TokenLine on AccessToken {
    id
    name
    scopes
    createdAt
    expiresAt
    revokedAt
  }
`);

type Token = ResultOf<typeof tokenLine>;

interface TokenListProps {
  /** Whose they are; null for whoever is signed in. */
  readonly userId: string | null;
  readonly tokens: readonly Token[];
  readonly canMake: boolean;
  readonly onChange: () => void;
}

/** The tokens with which programs act for somebody; a new one is shown once. */
export function TokenList({ userId, tokens, canMake, onChange }: TokenListProps) {
  const { w } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  const now = new Date().toISOString();
  const isPast = ({ expiresAt, revokedAt }: Token) =>
    revokedAt !== null || (expiresAt !== null && expiresAt <= now);
  return (
    <>
      {tokens.length === 0 && <p className="quiet">{w.tokens.none}</p>}
      <ul className="things">
        {tokens.map((token) => (
          <li key={token.id} className={isPast(token) ? 'past' : ''}>
            <span>{token.name}</span>
            <span className="quiet">
              {token.scopes.map((scope) => w.tokens.scopes[scope]).join(', ')}; {w.tokens.made}{' '}
              <Moment at={token.createdAt} />;{' '}
              {token.expiresAt === null ? w.tokens.neverExpires : w.tokens.expires}{' '}
              {token.expiresAt !== null && <Moment at={token.expiresAt} />}
            </span>
            {token.revokedAt !== null && <span className="state">{w.tokens.revoked}</span>}
            {token.revokedAt === null && isPast(token) && <span className="state">{w.tokens.expired}</span>}
            {!isPast(token) && (
              <Deed
                label={w.tokens.revoke}
                explained={w.tokens.revokeExplained(token.name)}
                isGrave
                act={() => client.mutation(RevokeToken, { input: { tokenId: token.id } })}
                onDone={() => {
                  announce({ text: w.tokens.isRevoked });
                  onChange();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {canMake && <NewToken userId={userId} onMade={onChange} />}
    </>
  );
}

const blank: { name: string; scopes: readonly Scope[]; expiresAt: string } = {
  ...{ name: '', expiresAt: '' },
  scopes: ['READ_PUBLISHED'],
};

function NewToken({ userId, onMade }: { userId: string | null; onMade: () => void }) {
  const { w } = useWords();
  const client = useClient();
  const [secret, setSecret] = useState<string | null>(null);
  const { values, isChanged, bind, settle } = useFilled(blank);
  const { name, scopes, expiresAt } = values;
  return (
    <details>
      <summary>{w.tokens.new}</summary>
      <ChangeForm
        submit={w.tokens.make}
        isFilled={isChanged}
        act={() =>
          client.mutation(CreateToken, {
            input: {
              ...{ name, scopes: [...scopes] },
              ...(userId !== null && { userId }),
              // Until the end of that day, where whoever fills this in is.
              ...(expiresAt !== '' && { expiresAt: new Date(`${expiresAt}T23:59:59`).toISOString() }),
            },
          })
        }
        onDone={(payload) => {
          settle();
          setSecret(payload.secret);
          onMade();
        }}
      >
        <Field label={w.tokens.name} isRequired {...bind('name')} />
        <ChecksField
          label={w.tokens.may}
          options={tokenScopes.map((scope) => [scope, w.tokens.scopes[scope]] as const)}
          {...bind('scopes')}
        />
        <Field label={w.tokens.until} type="date" hint={w.tokens.untilHint} {...bind('expiresAt')} />
      </ChangeForm>
      {secret !== null && (
        <ShownOnce
          title={w.tokens.new}
          explained={w.tokens.secretExplained}
          lines={[secret]}
          onClose={() => setSecret(null)}
        />
      )}
    </details>
  );
}
