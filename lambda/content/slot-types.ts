// The words people use for things of content, as the slot types of an interaction model. Reads no files.
import type { Answer, WarningSign } from './schema';
import { URGENCIES } from './urgencies';

/** A slot type in Alexa's own format: values, each with an id and everything it is called. */
export interface SlotType {
  name: string;
  values: { id: string; name: { value: string; synonyms: string[] } }[];
}

type Named = { id: string; name: string; aliases: string[] };
/** Somebody has it, and says so. */
type Had = Named & { saidAs: string[] };

/** Content as far as it is called something. */
export interface NamedContent {
  routines: Record<string, Named>;
  exercises: Record<string, Named>;
  undescribed: Record<string, Named>;
  sharedNames: Named[];
  equipment: Named[];
  warningSigns: (Had & Pick<WarningSign, 'urgency'>)[];
  conditions: Had[];
  restrictions: Had[];
  answers: Record<string, Pick<Answer, 'id' | 'questions'>>;
}

/** A thing of content, and what people call it, its proper name first. */
type Called = { id: string; phrases: string[] };

/** Alexa takes no longer one. */
const LONGEST_PHRASE = 140;
/** Nearly all of content is written so already, and a look is quicker than writing it anew. */
const IS_SPOKEN = /^[a-z0-9']+(?: [a-z0-9']+)*$/;

/**
 * The slot types that follow from content.
 *
 * Warning signs run from the most urgent down, for of two in one sentence the first is reported. A phrase that two
 * things of one type go by is the first one's. A type for which content has nothing comes back without values.
 */
export function slotTypesOf(content: NamedContent): SlotType[] {
  const { warningSigns, restrictions, equipment, routines, answers } = content;
  const exercises = exercisesOf(content);
  const conditions = [...content.conditions, ...restrictions];
  const signs = URGENCIES.flatMap((urgency) => warningSigns.filter((sign) => sign.urgency === urgency));
  return [
    slotType('Routine', Object.values(routines).map(called)),
    slotType('Exercise', exercises.map(called)),
    slotType('Equipment', equipment.map(called)),
    slotType('WarningSign', signs.map(spokenOf)),
    slotType('Condition', conditions.map(spokenOf)),
    slotType('Topic', [...signs, ...conditions, ...exercises].map(called)),
    slotType(
      'Question',
      Object.values(answers).map(({ id, questions }) => ({ id, phrases: questions.map(spoken) })),
    ),
  ];
}

/** Whatever may be asked for as an exercise: those described, those that are only named, and names they share. */
function exercisesOf({ exercises, undescribed, sharedNames }: NamedContent): Named[] {
  return [...Object.values(exercises), ...Object.values(undescribed), ...sharedNames];
}

function called({ id, name, aliases }: Named): Called {
  return { id, phrases: [name, ...aliases].map(bare) };
}

/** A sign or a condition goes by what somebody says who has it, too. */
function spokenOf(had: Had): Called {
  const { id, phrases } = called(had);
  return { id, phrases: [...phrases, ...had.saidAs.map(bare)] };
}

function slotType(name: string, things: Called[]): SlotType {
  const taken = new Set<string>();
  const values = things.flatMap(({ id, phrases }) => {
    const own = [...new Set(phrases)].filter(
      (phrase) => phrase !== '' && phrase.length <= LONGEST_PHRASE && !taken.has(phrase),
    );
    for (const phrase of own) taken.add(phrase);
    const [value, ...synonyms] = own;
    return value === undefined ? [] : [{ id, name: { value, synonyms } }];
  });
  return { name, values };
}

/** Without its article: samples bring their own. */
function bare(phrase: string): string {
  return spoken(phrase).replace(/^(?:an?|the) /, '');
}

/** What the ear can tell: lower-case words, digits and apostrophes. */
function spoken(phrase: string): string {
  if (IS_SPOKEN.test(phrase)) return phrase;
  return phrase
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[^a-z0-9']+/g, ' ')
    .trim();
}
