// Kept apart from the schemas, so that a surface can name the locales without loading them.

/** English locales that content has emergency numbers and provider words for. */
export const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'] as const;

export type Locale = (typeof LOCALES)[number];
