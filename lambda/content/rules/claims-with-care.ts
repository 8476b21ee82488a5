import type { Rule } from './rule';
import { spokenSpots } from './spoken';

/** A way of speaking that is not ours, what is wrong with it, and what to do instead. */
interface Claim {
  said: RegExp;
  message: string;
  fix: string;
}

/** What is never said (design rule 5). These are words, not meanings: what they let through is for a reader to judge. */
const CLAIMS: Claim[] = [
  {
    said: /\b(is|are|be) ((completely|perfectly|quite) )?safe\b|\bsafe for you\b/i,
    message: 'it calls something safe',
    fix: 'say what is known, and whom to ask',
  },
  { said: /\bguarantee|\bno risk\b/i, message: 'it promises', fix: 'say what may help' },
  {
    said: /\b(cures?|cured|heals? (your|the|back)|prevents?)\b/i,
    message: 'it promises an effect on health',
    fix: 'say what the exercise works on, or what may help',
  },
  {
    said: /\b(nothing to worry about|do not worry|harmless)\b/i,
    message: 'it makes light of what may be a sign',
    fix: 'say what it can mean, and whom to ask',
  },
  { said: /\bdiagnos/i, message: 'it speaks as if it could diagnose', fix: 'describe, and say whom to ask' },
  {
    said: /\b(milligrams?|paracetamol|acetaminophen|ibuprofen|aspirin|painkillers?|tablets?|pills?|doses?)\b/i,
    message: 'it speaks of medicine',
    fix: 'leave medicine to the provider',
  },
];

/** Nothing that is spoken claims more than a voice can know. */
export const claimsWithCare: Rule = {
  name: 'claims-with-care',
  check: (content) =>
    spokenSpots(content).flatMap(({ file, path, value }) =>
      CLAIMS.filter(({ said }) => said.test(value)).map(({ message, fix }) => ({ file, path, message, fix })),
    ),
};
