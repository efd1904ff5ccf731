import { useClient } from 'urql';
import { graphql, type ResultOf } from '../server/graphql.js';
import { refusal } from '../server/refusal.js';
import { useWords } from '../words/words.jsx';
import { useAnnounce } from './announcements.jsx';
import { Deed } from './deed.jsx';
import { Moment } from './moment.jsx';

const RevokeSession = graphql(
  `
    mutation RevokeSession($input: RevokeSessionInput!) {
      it: revokeSession(input: $input) {
        sessionId
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

/** What a list of them shows. */
export const sessionLine = graphql(`
  fragment SessionLine on Session {
    id
    createdAt
    seenAt
    method
    userAgent
    isCurrent
  }
`);

type Session = ResultOf<typeof sessionLine>;

/** Where somebody is signed in; each can be ended, apart from the one in use, which is ended by signing out. */
export function SessionList({ sessions, onChange }: { sessions: readonly Session[]; onChange: () => void }) {
  const { w } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  if (sessions.length === 0) return <p className="quiet">{w.sessions.none}</p>;
  const methods: Readonly<Record<string, string>> = w.sessions.methods;
  return (
    <ul className="things">
      {sessions.map(({ id, createdAt, seenAt, method, userAgent, isCurrent }) => (
        <li key={id}>
          <span>{browserOf(userAgent) || w.sessions.unknown}</span>
          <span className="quiet">
            {methods[method] ?? method}, <Moment at={createdAt} />; {w.sessions.seen} <Moment at={seenAt} />
          </span>
          {isCurrent ? (
            <span className="state">{w.sessions.current}</span>
          ) : (
            <Deed
              label={w.sessions.end}
              explained={w.sessions.endExplained}
              act={() => client.mutation(RevokeSession, { input: { sessionId: id } })}
              onDone={() => {
                announce({ text: w.sessions.ended });
                onChange();
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** What browsers call themselves, those first that also call themselves something else. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Version', 'Safari'],
] as const;

/** The browser and the system, as far as a line that is made for servers tells them to people. */
function browserOf(userAgent: string): string {
  const [found] = browsers.flatMap(([sign, name]) => {
    const version = new RegExp(`${sign}\\w*/(\\d+)`).exec(userAgent)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  });
  const system = /\b(?:Windows|Mac OS X|Android|iPhone|iPad|Linux)\b/.exec(userAgent)?.[0];
  return found === undefined ? userAgent.slice(0, 60) : [found, system].filter(Boolean).join(', ');
}
