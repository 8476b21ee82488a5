// Kept apart from the schemas, so that the session can name the urgencies without loading them.

/** How soon somebody must be told, the most pressing first. */
export const URGENCIES = ['emergency', 'now', 'today', 'before-next-session'] as const;

export type Urgency = (typeof URGENCIES)[number];
