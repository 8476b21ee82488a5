import type { Fault } from '../fault';
import type { Content, Routine } from '../schema';
import type { Rule } from './rule';

/** A place where content names something by its id. */
interface Reference {
  file: string;
  path: string;
  kind: Kind;
  id: string;
}

/** What is named by its id, in the word that its author has for it. */
type Kind = keyof ReturnType<typeof knownIds>;

/** Whatever is named by its id exists. */
export const referencesExist: Rule = {
  name: 'references-exist',
  check: (content) => {
    const known = knownIds(content);
    const references = [
      ...ofExercises(content),
      ...ofSwaps(content),
      ...ofRoutines(content),
      ...ofSharedNames(content),
      ...ofPositions(content),
      ...ofQuestions(content),
    ];
    return references.filter(({ kind, id }) => !known[kind].has(id)).map(missing);
  },
};

function knownIds(content: Content) {
  const idsOf = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));
  return {
    exercise: new Set([...Object.keys(content.exercises), ...Object.keys(content.undescribed)]),
    'described exercise': new Set(Object.keys(content.exercises)),
    routine: new Set(Object.keys(content.routines)),
    position: new Set(Object.keys(content.positions)),
    equipment: idsOf(content.equipment),
    'warning sign': idsOf(content.warningSigns),
    condition: idsOf(content.conditions),
    restriction: idsOf(content.restrictions),
  };
}

function ofExercises({ exercises }: Content): Reference[] {
  return Object.values(exercises).flatMap(({ id, startPosition, equipment, notWith = {} }) => {
    const refer = referencesIn(`exercises/${id}.yaml`);
    return [
      refer('startPosition', 'position', startPosition),
      ...equipment.map((each, i) => refer(`equipment.${i}`, 'equipment', each)),
      ...Object.keys(notWith).map((each) => refer('notWith', 'restriction', each)),
      ...Object.entries(notWith).map(([by, { swap }]) => refer(`notWith.${by}.swap`, 'described exercise', swap)),
    ];
  });
}

/** What is done in place of something must be described, or it could not be told. */
function ofSwaps({ exercises, undescribed }: Content): Reference[] {
  return [...Object.values(exercises), ...Object.values(undescribed)].flatMap(({ id, stages }) =>
    swapsIn(`exercises/${id}.yaml`, 'described exercise', stages),
  );
}

function ofRoutines({ routines }: Content): Reference[] {
  return Object.values(routines).flatMap(({ id, exercises, stages }) => {
    const file = `routines/${id}.yaml`;
    const named = exercises.map((each, i) => referencesIn(file)(`exercises.${i}`, 'exercise', each));
    return [...named, ...swapsIn(file, 'routine', stages)];
  });
}

function ofSharedNames({ sharedNames }: Content): Reference[] {
  const refer = referencesIn('shared-names.yaml');
  return sharedNames.flatMap(({ exercises, meant = {} }, i) => [
    ...exercises.map((each, j) => refer(`${i}.exercises.${j}`, 'exercise', each)),
    ...Object.entries(meant).map(([stage, each]) => refer(`${i}.meant.${stage}`, 'exercise', each)),
  ]);
}

function ofPositions({ positions }: Content): Reference[] {
  const refer = referencesIn('positions.yaml');
  return Object.entries(positions).flatMap(([id, { from }]) =>
    Object.keys(from).map((each) => refer(`${id}.from`, 'position', each)),
  );
}

function ofQuestions({ screening }: Content): Reference[] {
  const refer = referencesIn('safety/screening.yaml');
  return screening.flatMap((question, i) => {
    switch (question.kind) {
      case 'signs':
        return question.signs.map((each) => refer(`${i}.signs`, 'warning sign', each));
      case 'conditions':
        return question.conditions.map((each) => refer(`${i}.conditions`, 'condition', each));
      case 'restrictions':
        return question.restrictions.map((each) => refer(`${i}.restrictions`, 'restriction', each));
      default:
        return [];
    }
  });
}

/** Exercises and routines name in the same way what takes their place at a stage. */
function swapsIn(file: string, kind: Kind, stages: Routine['stages']): Reference[] {
  const refer = referencesIn(file);
  return Object.entries(stages).flatMap(([stage, rule]) =>
    rule.allowed ? [] : [refer(`stages.${stage}.swap`, kind, rule.swap)],
  );
}

function referencesIn(file: string): (path: string, kind: Kind, id: string) => Reference {
  return (path, kind, id) => ({ file, path, kind, id });
}

function missing({ file, path, kind, id }: Reference): Fault {
  return { file, path, message: `no ${kind} "${id}" exists`, fix: `add it, or name another ${kind}` };
}
