// What a turn answers: which prompts, from where the routine goes on, and what is expected next.
import type { Place } from './place';
import type { PromptId } from './prompt-ids';

/** What a sentence can be about; each is given by its id in content. */
type PromptValue =
  | 'exercise'
  | 'swap'
  | 'side'
  | 'question'
  | 'sign'
  | 'condition'
  | 'restriction'
  | 'routine'
  | 'answer'
  | 'equipment';

/** A sentence of content by id, with the ids and numbers that its placeholders take. */
export interface Prompt {
  id: PromptId;
  values?: Partial<Record<PromptValue, string>>;
  numbers?: Partial<Record<'count' | 'seconds', number>>;
  /** Said once for each of these exercises. */
  each?: string[];
  /** Ids that are said one after the other; of what, the sentence says. */
  list?: string[];
}

/**
 * How the routine is taken up at a place: `get-down` gives time to reach the floor first, `begin` also tells how to
 * get into position, `flow` goes on as if nothing had happened, `return` comes back from a short answer, `resume`
 * from a pause, `reteach` tells the exercise in full once more.
 */
export type Manner = 'get-down' | 'begin' | 'flow' | 'return' | 'resume' | 'reteach';

export interface GoOn {
  place: Place;
  manner: Manner;
}

export interface Reply {
  /** Said first, in this order. */
  prompts: Prompt[];
  /** Where the routine goes on from, to its end; null when nothing but the prompts is said. */
  goOn: GoOn | null;
  /** `answer`: listen; `nothing`: more narration follows by itself; `end`: the session is over. */
  expects: 'answer' | 'nothing' | 'end';
  /** Said when an expected answer does not come. */
  reprompt: Prompt[];
}

/** A prompt by its id. */
export function prompt(id: PromptId, values?: Prompt['values'], numbers?: Prompt['numbers']): Prompt {
  return { id, ...(values && { values }), ...(numbers && { numbers }) };
}

/** A reply that ends the session. */
export function ending(prompts: Prompt[]): Reply {
  return { prompts, goOn: null, expects: 'end', reprompt: [] };
}
