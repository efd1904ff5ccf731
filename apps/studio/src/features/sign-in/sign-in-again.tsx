import { Dialog } from '../../parts/dialog.jsx';
import { useSession } from '../../server/session.jsx';
import { useWords } from '../../words/words.jsx';
import { SignInForm } from './sign-in-form.jsx';

/** Over the page of somebody whose session has ended; the page stays as it is, and what it asked meanwhile is then asked anew. */
export function SignInAgain() {
  const { w } = useWords();
  const { hasEnded, user } = useSession();
  if (!hasEnded) return null;
  return (
    <Dialog title={w.signIn.again} canBeLeft={false} onClose={() => undefined}>
      <p>{w.signIn.ended(user?.name ?? '')}</p>
      <SignInForm isOverPage />
    </Dialog>
  );
}
