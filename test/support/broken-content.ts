// Shipped content with one thing broken, and what a rule says of it.
import { faultSentence } from '../../lambda/content/fault';
import type { Rule } from '../../lambda/content/rules/rule';
import type { Content, Exercise } from '../../lambda/content/schema';
import { content } from './listener';

/** A copy of shipped content, broken. */
export function broken(breakIt: (copy: Content) => void): Content {
  const copy = structuredClone(content);
  breakIt(copy);
  return copy;
}

/** A rule's faults as sentences. */
export function sentencesOf(rule: Rule, checked: Content): string[] {
  return rule.check(checked).map(faultSentence);
}

/** One exercise of a copy, to be broken. */
export function exerciseOf({ exercises }: Content, id: string): Exercise {
  return found(exercises[id], id);
}

/** What is looked for, which must be there for the test to mean anything. */
export function found<T>(value: T | undefined | null, name: string): T {
  if (value === undefined || value === null) throw new Error(`content has no ${name}`);
  return value;
}
