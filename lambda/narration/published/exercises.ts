// Exercises as they are published: all that documents name, in the documents' own order.

import type { Content, Dosage, Exercise, Undescribed } from '../../content/schema';
import { STAGES, type Stage } from '../../content/stages';
import { exerciseNamed } from '../../session/allowed';
import type { Side } from '../../session/place';
import { parsedReference } from './reference';
import { spokenOf, spokenOfUndescribed } from './spoken';
import { worded, wordedLine } from './wording';

type StageRule = (Exercise | Undescribed)['stages'][Stage];

/** A part of the breath, and what is cued when it comes. */
interface Breath {
  phase: 'inhale' | 'exhale' | 'hold';
  when: string;
}

/** Every exercise, sorted by its document and its number in it. */
export function publishedExercises(content: Content) {
  const all = [
    ...Object.values(content.exercises).map((exercise) => described(exercise, content)),
    ...Object.values(content.undescribed).map((exercise) => undescribed(exercise, content)),
  ];
  return all.sort(
    (a, b) => a.source.document.localeCompare(b.source.document) || (a.source.item ?? 0) - (b.source.item ?? 0),
  );
}

function described(exercise: Exercise, content: Content) {
  const { startPosition, equipment, sides, firstSide, roles, easier, harder, notWith } = exercise;
  const line = (each: { say: string; source?: string | undefined }) => wordedLine(each, exercise, content, exercise.id);
  return {
    ...entryOf(exercise, content),
    isDescribed: true,
    startPosition,
    equipment,
    sides,
    firstSide: firstSide ?? null,
    roles,
    dosage: dosageOf(exercise.dosage),
    breathing: breathingOf(exercise, content),
    formCues: exercise.formCues.map(line),
    easier: line(easier),
    harder: line(harder),
    notWith: notWith ?? {},
    spoken: spokenOf(exercise, content),
  };
}

/** One that is only named stands where its swap stands, so that whoever reads it finds a position. */
function undescribed(exercise: Undescribed, content: Content) {
  return {
    ...entryOf(exercise, content),
    isDescribed: false,
    startPosition: positionOfSwap(exercise, content),
    equipment: [],
    sides: 'none' as const,
    firstSide: null,
    roles: [],
    dosage: { ...dosageOf({}), sets: { min: 1, max: 1, from: 'default' as const, source: 'product' } },
    breathing: [],
    formCues: [],
    easier: null,
    harder: null,
    notWith: {},
    spoken: spokenOfUndescribed(exercise, content),
  };
}

function entryOf(exercise: Exercise | Undescribed, content: Content) {
  const { id, name, aliases, purpose } = exercise;
  const stages = STAGES.map((stage) => [stage, stageRule(exercise.stages[stage], exercise, content)] as const);
  return {
    id,
    name,
    aliases,
    sharedNames: content.sharedNames.filter(({ exercises }) => exercises.includes(id)).map((shared) => shared.name),
    source: { ...parsedReference(exercise.source), item: exercise.item ?? null },
    purpose: wordedLine(purpose, exercise, content, id),
    stages: Object.fromEntries(stages) as Record<Stage, ReturnType<typeof stageRule>>,
  };
}

function stageRule(rule: StageRule, exercise: Exercise | Undescribed, content: Content) {
  if (!rule.allowed) return { ...rule, reason: worded(rule.reason, content, { exercise: exercise.id }) };
  const { caution, ...allowed } = rule;
  return { ...allowed, ...(caution && { caution: wordedLine(caution, exercise, content, exercise.id) }) };
}

/** Every amount by its name; null where an exercise has none of it. */
function dosageOf({ sets, repetitions, seconds, holdSeconds, holdBreaths, restSeconds }: Partial<Dosage>) {
  return {
    sets: sets ?? null,
    repetitions: repetitions ?? null,
    seconds: seconds ?? null,
    holdSeconds: holdSeconds ?? null,
    holdBreaths: holdBreaths ?? null,
    restSeconds: restSeconds ?? null,
  };
}

/** How one breathes in it; a phase that is neither breathed in nor out nor held says nothing about breath. */
function breathingOf(exercise: Exercise, content: Content): Breath[] {
  const side = firstSideOf(exercise);
  const when = (text: string) => worded(text, content, { exercise: exercise.id, side });
  const [steady] = (exercise.hold ?? exercise.effort)?.cues ?? [];
  if (!exercise.movement) return steady ? [{ phase: 'hold', when: when(steady.say) }] : [];
  return exercise.movement.flatMap(({ breath, isHeld, cue }): Breath[] => {
    if (breath !== 'easy') return [{ phase: breath, when: when(cue) }];
    return isHeld ? [{ phase: 'hold', when: when(cue) }] : [];
  });
}

function firstSideOf({ sides, firstSide }: Exercise): Side {
  return sides === 'none' ? 'both' : (firstSide ?? 'right');
}

function positionOfSwap({ stages }: Undescribed, content: Content): string {
  const swaps = STAGES.flatMap((stage) => exerciseNamed(content, stages[stage].swap) ?? []);
  return swaps.find((swap) => 'startPosition' in swap)?.startPosition ?? Object.keys(content.positions)[0] ?? '';
}
