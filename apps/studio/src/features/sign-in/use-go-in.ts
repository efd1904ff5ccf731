import { useSession } from '../../server/session.jsx';
import { NotKept } from './use-attempt.js';

/** Goes in, after a sign-in that the server took. */
export function useGoIn(): () => Promise<void> {
  const { ask } = useSession();
  return async () => {
    if (!(await ask())) throw new NotKept();
  };
}
