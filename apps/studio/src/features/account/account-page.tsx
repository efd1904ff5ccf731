import { useClient } from 'urql';
import { useAnnounce } from '../../parts/announcements.jsx';
import { ChangeForm } from '../../parts/change-form.jsx';
import { Field } from '../../parts/field.jsx';
import { Page } from '../../parts/page.jsx';
import { ReadingState } from '../../parts/reading-state.jsx';
import { SessionList } from '../../parts/session-list.jsx';
import { TokenList } from '../../parts/token-list.jsx';
import { useFilled } from '../../parts/use-filled.js';
import { useReading } from '../../parts/use-reading.js';
import { useWords } from '../../words/words.jsx';
import { useAccountWords } from '../../words/account/account-words.js';
import { ChangePassword, MyAccount, MySessions, MyTokens } from './account-documents.js';
import { NotificationWishes } from './notification-wishes.jsx';
import { SecondFactors } from './second-factors.jsx';

/** What is one's own: password, second factors, sessions, notifications and tokens. */
export function AccountPage() {
  const { w } = useWords();
  const [{ data, error }, read] = useReading({ query: MyAccount });
  const me = data?.me;
  const reread = () => read({ requestPolicy: 'network-only' });
  return (
    <Page title={w.account.title}>
      {!me && <ReadingState error={error} />}
      {me && (
        <div className="account">
          <p className="standing">
            <span>{me.name}</span>
            <span>{me.email}</span>
          </p>
          {data.signInOptions.password && <PasswordSection />}
          {me.factors && (
            <SecondFactors factors={me.factors} hasPasskeys={data.signInOptions.passkey} onChange={reread} />
          )}
          <SessionSection />
          <NotificationWishes
            digest={me.notificationDigest ?? 'NEVER'}
            muted={me.mutedNotifications ?? []}
            onChange={reread}
          />
          <TokenSection />
        </div>
      )}
    </Page>
  );
}

function PasswordSection() {
  const a = useAccountWords();
  const client = useClient();
  const announce = useAnnounce();
  const { values, bind, settle } = useFilled({ currentPassword: '', newPassword: '' });
  return (
    <section>
      <h2>{a.password.title}</h2>
      <ChangeForm
        submit={a.password.change}
        act={() => client.mutation(ChangePassword, { input: values })}
        onDone={() => {
          settle();
          announce({ text: a.password.changed });
        }}
      >
        <Field
          label={a.password.current}
          type="password"
          autoComplete="current-password"
          isRequired
          {...bind('currentPassword')}
        />
        <Field
          label={a.password.new}
          hint={a.password.hint}
          type="password"
          autoComplete="new-password"
          isRequired
          {...bind('newPassword')}
        />
      </ChangeForm>
    </section>
  );
}

function SessionSection() {
  const a = useAccountWords();
  const [{ data, error }, read] = useReading({ query: MySessions });
  const sessions = data?.me?.sessions;
  return (
    <section>
      <h2>{a.sessions.title}</h2>
      {sessions ? (
        <SessionList sessions={sessions} onChange={() => read({ requestPolicy: 'network-only' })} />
      ) : (
        <ReadingState error={error} />
      )}
    </section>
  );
}

function TokenSection() {
  const a = useAccountWords();
  const [{ data, error }, read] = useReading({ query: MyTokens });
  const tokens = data?.me?.tokens;
  return (
    <section>
      <h2>{a.tokens.title}</h2>
      <p>{a.tokens.explained}</p>
      {tokens ? (
        <TokenList
          userId={null}
          tokens={tokens}
          canMake
          onChange={() => read({ requestPolicy: 'network-only' })}
        />
      ) : (
        <ReadingState error={error} />
      )}
    </section>
  );
}
