import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Provider } from 'urql';
import { ask, Refused } from './ask.js';
import { openClient } from './client.js';
import type { ResultOf } from './graphql.js';
import { useReach } from './reach.jsx';
import { SignOut, WhoAmI } from './session-documents.js';
import type { Language } from '../basics/language.js';

export type SignedIn = NonNullable<ResultOf<typeof WhoAmI>['me']>;

interface Session {
  /** Who is signed in; null for nobody; undefined while that is being asked. */
  readonly user: SignedIn | null | undefined;
  /** Whether the session has ended under a page that is still shown. */
  readonly hasEnded: boolean;
  /** Whether they are asked now to sign in again, over the page. */
  readonly isAsked: boolean;
  /** Whether that can wait, because the page goes on without the server. */
  readonly canWait: boolean;
  /** To be called when they want something for which they have to be signed in, or no longer do. */
  readonly want: (isWanted: boolean) => void;
  /** Lets it wait until they want it. Gives what ends that. */
  readonly letWait: () => () => void;
  /** To be called whenever somebody may have signed in. Gives whether somebody has. */
  readonly ask: () => Promise<boolean>;
  /** Signs out, and loads the studio anew. Of a page that is being left, nothing is waited for: what is to be forgotten goes before. */
  readonly signOut: (forget: () => Promise<void>) => Promise<void>;
  /**
   * To be called when the server says that the session has ended. Gives whether somebody is signed in all the same: what began before
   * they signed in again may be refused after it.
   */
  readonly end: () => Promise<boolean>;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session around this.');
  return session;
}

/** For a page on which somebody types: no dialog takes the focus from their words. The page says itself that the session has ended. */
export function useSignInLater(): void {
  const { letWait } = useSession();
  useEffect(() => letWait(), [letWait]);
}

/** What the windows of a browser, which share one session, tell each other: the id of who has signed in, or that nobody is any more. */
interface News {
  readonly signedIn: string | null;
}

const windows = new BroadcastChannel('kopij-studio');

/** What was told last before there was a page that could hear it. */
let early: News | null = null;

function noteEarly({ data }: MessageEvent<News>): void {
  early = data;
}

windows.addEventListener('message', noteEarly);

function tell(news: News): void {
  windows.postMessage(news);
}

interface SessionProviderProps {
  readonly language: Language;
  /** Who is signed in, if that is known already. */
  readonly first: SignedIn | null | undefined;
  readonly children: ReactNode;
}

/** Who is signed in, and the client that asks on their behalf. */
export function SessionProvider({ language, first, children }: SessionProviderProps) {
  const [user, setUser] = useState(first);
  const [hasEnded, setEnded] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const [waits, setWaits] = useState(0);
  const waiting = useRef<(() => void)[]>([]);
  const known = useRef(first?.id ?? null);
  const isOver = useRef(false);
  /** How often it was found that somebody is signed in. */
  const found = useRef(0);
  const isOut = useCallback(() => known.current === null || isOver.current || waiting.current.length > 0, []);
  const { noAnswer } = useReach();

  const askWho = useCallback(async () => {
    const me = await whoIsHere(language);
    // What is in the store, and on the page, is somebody else's.
    if (me && known.current !== null && known.current !== me.id) {
      loadAnew();
      return true;
    }
    setUser((before) => (me === null && known.current !== null ? before : me));
    if (!me) return false;
    if (isOut()) tell({ signedIn: me.id });
    known.current = me.id;
    isOver.current = false;
    found.current += 1;
    setEnded(false);
    setWanted(false);
    waiting.current.splice(0).forEach((go) => {
      go();
    });
    return true;
  }, [language, isOut]);

  // A window in which the session has ended goes on.
  useEffect(() => {
    if (first) tell({ signedIn: first.id });
  }, [first]);

  const signOut = useCallback(
    async (forget: () => Promise<void>) => {
      const done = await ask(SignOut, {}, language).catch(
        ifSessionIsOver({ signOut: { providerSignOutUrl: null } }),
      );
      await forget();
      tell({ signedIn: null });
      leave(done.signOut.providerSignOutUrl);
    },
    [language],
  );

  useEffect(() => {
    const hearOf = ({ signedIn }: News) => {
      if (signedIn === null) leave(null);
      else if (known.current !== null && known.current !== signedIn) loadAnew();
      else if (isOut()) askWho().catch(noAnswer);
    };
    const hear = ({ data }: MessageEvent<News>) => {
      hearOf(data);
    };
    windows.removeEventListener('message', noteEarly);
    if (early) hearOf(early);
    early = null;
    windows.addEventListener('message', hear);
    return () => {
      windows.removeEventListener('message', hear);
    };
  }, [askWho, isOut, noAnswer]);

  const end = useCallback(async () => {
    if (known.current === null) return false;
    const before = found.current;
    await askWho().catch(() => false);
    // They may also have signed in while that was asked.
    if (found.current > before) return true;
    isOver.current = true;
    setEnded(true);
    return false;
  }, [askWho]);
  const letWait = useCallback(() => {
    setWaits((before) => before + 1);
    return () => {
      setWaits((before) => before - 1);
    };
  }, []);

  const client = useMemo(() => {
    const signInAgain = () =>
      new Promise<void>((goOn) => {
        waiting.current.push(goOn);
        void end();
      });
    return openClient({ language, signInAgain, noAnswer });
  }, [language, noAnswer, end]);

  const session = useMemo(() => {
    const canWait = waits > 0;
    const isAsked = hasEnded && (isWanted || !canWait);
    return { user, hasEnded, isAsked, canWait, want: setWanted, letWait, ask: askWho, signOut, end };
  }, [user, hasEnded, isWanted, waits, letWait, askWho, signOut, end]);
  return (
    <SessionContext value={session}>
      <Provider value={client}>{children}</Provider>
    </SessionContext>
  );
}

/** Who is signed in, by what the server says; null for nobody. */
export async function whoIsHere(language: Language): Promise<SignedIn | null> {
  const { me } = await ask(WhoAmI, {}, language).catch(ifSessionIsOver({ me: null }));
  return me;
}

/** Answers for a session that has ended; any other fault stays one. */
function ifSessionIsOver<Answer>(answer: Answer): (fault: unknown) => Answer {
  return (fault) => {
    if (fault instanceof Refused && fault.isSessionOver) return answer;
    throw fault;
  };
}

/** Loads the studio anew, at its front: what was read is in memory only, and so is gone. */
function leave(providerSignOutUrl: string | null): void {
  sessionStorage.clear();
  location.replace(providerSignOutUrl ?? '/studio');
}

/** Loads the page anew, for whoever is signed in now. */
function loadAnew(): void {
  sessionStorage.clear();
  location.reload();
}

// A browser may show a page again as it was when it was left, by whoever left it.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) loadAnew();
});
