import { Dialog } from '../../parts/dialog.jsx';
import { useSession } from '../../server/session.jsx';
import { useWords } from '../../words/words.jsx';
import { SignInForm } from './sign-in-form.jsx';

/**
 * Over the page of somebody whose session has ended; the page stays as it is, and what it asked meanwhile is then asked anew. Where somebody
 * types, it comes only when they want it, and can be left.
 */
export function SignInAgain() {
  const { w } = useWords();
  const { isAsked, canWait, want, user } = useSession();
  if (!isAsked) return null;
  const close = () => {
    want(false);
  };
  return (
    // One that can be left is another one than one that cannot.
    <Dialog key={String(canWait)} title={w.signIn.again} canBeLeft={canWait} onClose={close}>
      <p>{w.signIn.ended(user?.name ?? '')}</p>
      <SignInForm isOverPage />
      {canWait && (
        <p>
          <button type="button" onClick={close}>
            {w.signIn.later}
          </button>
        </p>
      )}
    </Dialog>
  );
}
