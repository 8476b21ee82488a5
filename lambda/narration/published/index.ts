// Compiled content as one plain object for whoever reads it elsewhere: everything filled in, nothing left to look up.
import type { Content } from '../../content/schema';
import { publishedAnswers } from './answers';
import { publishedRoutinesByRule } from './composed';
import { publishedExercises } from './exercises';
import { publishedConditions, publishedRestrictions, publishedScreening, publishedSigns } from './safety';

/** Everything that can be said and done, in the words of en-US. Pure: the same content gives the same object. */
export function published(content: Content) {
  return {
    exercises: publishedExercises(content),
    routines: Object.values(content.routines),
    conditions: publishedConditions(content),
    warningSigns: publishedSigns(content),
    answers: publishedAnswers(content),
    restrictions: publishedRestrictions(content),
    screening: publishedScreening(content),
    equipment: content.equipment,
    sharedNames: content.sharedNames,
    composed: publishedRoutinesByRule(content),
    sources: content.sources,
  };
}
