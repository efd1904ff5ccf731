/** Every item is held against every rule, so that their number is bounded. */
export const mostRules = 200;

/** As many values can be named in one condition. */
export const mostValues = 30;

/** How long each of them can be. */
export const longestValue = 80;
