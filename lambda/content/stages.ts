// Kept apart from the schemas, so that the session can name the stages without loading them.

/** Every stage a person can be in; an exercise says for each whether it is allowed. */
export const STAGES = [
  'general',
  'before-pregnancy',
  'trimester-1',
  'trimester-2',
  'trimester-3',
  'postpartum-early',
  'postpartum',
] as const;

export type Stage = (typeof STAGES)[number];
