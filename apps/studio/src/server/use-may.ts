import { useSession } from './session.jsx';

/** Whether whoever is signed in may do something, somewhere at least: `SECTION_MANAGE`. */
export function useMay(): (permission: string) => boolean {
  const { user } = useSession();
  return (permission) => user?.permissions?.includes(permission) ?? false;
}
