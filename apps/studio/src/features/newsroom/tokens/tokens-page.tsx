import { Link } from 'wouter';
import { CheckField } from '../../../parts/check-field.jsx';
import { Moment } from '../../../parts/moment.jsx';
import { More, RowList } from '../../../parts/more.jsx';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { ReadingState } from '../../../parts/reading-state.jsx';
import { RowArea } from '../../../parts/row-area.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useReading } from '../../../parts/use-reading.js';
import { graphql } from '../../../server/graphql.js';
import { useWords } from '../../../words/words.jsx';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Screen } from '../frame/screen.jsx';

/** As many as may be asked for at once, with what is asked of each. */
const ownersAtOnce = 150;

const OwnersOfTokens = graphql(`
  query OwnersOfTokens($first: Int!, $after: ID) {
    users(includeDeactivated: true, first: $first, after: $after) {
      id
      name
      tokens {
        id
        name
        expiresAt
        revokedAt
      }
    }
  }
`);

/** All tokens of the newsroom, and whose they are: what programs there are. They are made and revoked with their owner. */
export function TokensPage() {
  const n = useNewsroomWords();
  const { values, bind } = useFilled({ past: false });
  return (
    <Screen screen="tokens">
      <p className="quiet">{n.tokens.explained}</p>
      <CheckField label={n.tokens.past} {...bind('past')} />
      <RowArea>
        <TokenRows withPast={values.past} after={null} />
      </RowArea>
    </Screen>
  );
}

/** The tokens of a page of people, by whose they are, and those behind them. */
function TokenRows({ withPast, after }: { withPast: boolean; after: string | null }) {
  const { w } = useWords();
  const n = useNewsroomWords();
  const [{ data, error }] = useReading({
    query: OwnersOfTokens,
    variables: { first: ownersAtOnce, after },
  });
  if (!data) return <ReadingState error={error} />;
  const now = new Date().toISOString();
  const tokens = data.users
    .flatMap((owner) => (owner.tokens ?? []).map((token) => ({ ...token, owner })))
    .map((token) => ({
      ...token,
      isPast: token.revokedAt !== null || (token.expiresAt !== null && token.expiresAt <= now),
    }))
    .filter(({ isPast }) => withPast || !isPast);
  return (
    <>
      {tokens.length === 0 && <p className="quiet">{n.frame.none.tokens}</p>}
      {tokens.length > 0 && (
        <RowList label={n.screens.tokens} isNext={after !== null}>
          {tokens.map(({ id, name, owner, expiresAt, revokedAt, isPast }) => (
            <li key={id} className={isPast ? 'row past' : 'row'}>
              <Link data-row={id} href={newsroomPath('people', owner.id)}>
                {name}
              </Link>
              <span>{owner.name}</span>
              {isPast && (
                <span className="state">{revokedAt === null ? w.tokens.expired : w.tokens.revoked}</span>
              )}
              <span className="quiet">
                {expiresAt === null ? w.tokens.neverExpires : w.tokens.expires}{' '}
                {expiresAt !== null && <Moment at={expiresAt} />}
              </span>
            </li>
          ))}
        </RowList>
      )}
      <More after={data.users.length < ownersAtOnce ? null : (data.users.at(-1)?.id ?? null)}>
        {(next) => <TokenRows withPast={withPast} after={next} />}
      </More>
    </>
  );
}
