import type { Fault } from '../fault';
import type { Content, ScreeningQuestion } from '../schema';
import type { Rule } from './rule';

type Life = ScreeningQuestion['askedOf'][number];

const LIVES: Life[] = ['pregnant', 'after-birth', 'trying', 'neither'];
/** What the stage follows from, and leave to exercise, with the lives that cannot do without. */
const BASIC_KINDS: [ScreeningQuestion['kind'], Life[]][] = [
  ['life', LIVES],
  ['weeks-pregnant', ['pregnant']],
  ['weeks-since-birth', ['after-birth']],
  ['clearance', ['pregnant', 'after-birth']],
];

/** Everything that is against exercise is asked about before every session, of everybody whom it concerns. */
export const screeningIsWhole: Rule = {
  name: 'screening-is-whole',
  check: (content) => [...unaskedFaults(content), ...basicFaults(content), ...mixedFaults(content)],
};

/** Something that must be asked about, and of whom. */
interface Concern {
  id: string;
  lives: Life[];
}

function unaskedFaults({ screening, warningSigns, conditions, restrictions }: Content): Fault[] {
  const concerns: Concern[] = [
    ...warningSigns.filter(({ isScreened }) => isScreened),
    ...conditions,
    ...restrictions.map(({ id }): Concern => ({ id, lives: ['after-birth'] })),
  ];
  return concerns.flatMap(({ id, lives }) => {
    const asking = screening.filter((question) => askedAbout(question).includes(id));
    const unasked = lives.filter((life) => !asking.some((question) => isAlwaysAsked(question, life)));
    return unasked.map((life) => fault(`no question for the life ${life} asks about ${id}`, 'add it to a question'));
  });
}

function basicFaults({ screening }: Content): Fault[] {
  return BASIC_KINDS.flatMap(([kind, lives]) => {
    const asking = screening.filter((question) => question.kind === kind);
    const unasked = lives.filter((life) => !asking.some((question) => isAlwaysAsked(question, life)));
    return unasked.map((life) => fault(`no question for the life ${life} is of the kind ${kind}`, 'add one'));
  });
}

/** A question that is put at some stages only leaves the others unasked. */
function isAlwaysAsked({ askedOf, stages }: ScreeningQuestion, life: Life): boolean {
  return stages === undefined && askedOf.includes(life);
}

/** A yes to an absolute condition ends the session, a yes to a relative one may not; no question can mean both. */
function mixedFaults({ screening, conditions }: Content): Fault[] {
  const kindOf = (asked: string) => conditions.find(({ id }) => id === asked)?.kind;
  return screening.flatMap((question, i) => {
    if (question.kind !== 'conditions' || new Set(question.conditions.map(kindOf)).size <= 1) return [];
    const message = 'it asks about absolute and relative conditions at once';
    return [{ ...fault(message, 'make two questions of it'), path: `${i}.conditions` }];
  });
}

function askedAbout(question: ScreeningQuestion): string[] {
  switch (question.kind) {
    case 'signs':
      return question.signs;
    case 'conditions':
      return question.conditions;
    case 'restrictions':
      return question.restrictions;
    default:
      return [];
  }
}

function fault(message: string, fix: string): Fault {
  return { file: 'safety/screening.yaml', path: '', message, fix };
}
