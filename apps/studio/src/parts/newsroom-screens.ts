/** The screens for those who run the newsroom, in the order of the menu, and what somebody must be allowed to do to have each. */
export const newsroomScreens = [
  ['sections', 'SECTION_MANAGE'],
  ['agencies', 'AGENCY_MANAGE'],
  ['people', 'USER_MANAGE'],
  ['teams', 'USER_MANAGE'],
  ['tokens', 'USER_MANAGE'],
  ['sources', 'WIRE_MANAGE'],
  ['rules', 'WIRE_MANAGE'],
  ['webhooks', 'WEBHOOK_MANAGE'],
  ['usage', 'AGENCY_MANAGE'],
  ['trail', 'AUDIT_READ'],
] as const;

export type NewsroomScreen = (typeof newsroomScreens)[number][0];

/** Where a screen is, or one of the things on it. */
export function newsroomPath(screen: NewsroomScreen, id?: string): string {
  return `/newsroom/${screen}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;
}
