import type { Fault } from '../fault';
import type { Content } from '../schema';
import type { Rule } from './rule';

/** Whatever is named by its id exists: exercises of routines, swaps, signs and conditions of questions. */
export const referencesExist: Rule = {
  name: 'references-exist',
  check: (content) => [...routines(content), ...swaps(content), ...startPositions(content), ...questions(content)],
};

function routines({ routines, exercises }: Content): Fault[] {
  return Object.values(routines).flatMap(({ id, exercises: named }) =>
    named.flatMap((exercise, i) =>
      exercises[exercise] ? [] : [missing(`routines/${id}.yaml`, `exercises.${i}`, 'exercise', exercise)],
    ),
  );
}

function swaps({ exercises }: Content): Fault[] {
  return Object.values(exercises).flatMap(({ id, stages }) =>
    Object.entries(stages).flatMap(([stage, rule]) =>
      rule.allowed || exercises[rule.swap]
        ? []
        : [missing(`exercises/${id}.yaml`, `stages.${stage}.swap`, 'exercise', rule.swap)],
    ),
  );
}

function startPositions({ exercises, positions }: Content): Fault[] {
  return Object.values(exercises).flatMap(({ id, startPosition }) =>
    positions[startPosition] ? [] : [missing(`exercises/${id}.yaml`, 'startPosition', 'position', startPosition)],
  );
}

function questions({ screening, warningSigns, conditions }: Content): Fault[] {
  const file = 'safety/screening.yaml';
  return screening.flatMap((question, i) => {
    if (question.kind === 'signs') {
      const unknown = question.signs.filter((sign) => !warningSigns.some(({ id }) => id === sign));
      return unknown.map((sign) => missing(file, `${i}.signs`, 'warning sign', sign));
    }
    if (question.kind === 'conditions') {
      const unknown = question.conditions.filter((each) => !conditions.some(({ id }) => id === each));
      return unknown.map((each) => missing(file, `${i}.conditions`, 'condition', each));
    }
    return [];
  });
}

function missing(file: string, path: string, kind: string, id: string): Fault {
  return { file, path, message: `no ${kind} "${id}" exists`, fix: `add it, or name another ${kind}` };
}
