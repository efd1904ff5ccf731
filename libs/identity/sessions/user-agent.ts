/** What people can tell their browsers by: printable ASCII, cut short. */
export function userAgentOf(header: string | undefined): string {
  return (header ?? '').replace(/[^ -~]/g, '').slice(0, 200);
}
