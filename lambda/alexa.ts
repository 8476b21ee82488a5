// The Lambda function's entry for Alexa: wiring only.
import content from 'content:compiled';
import { createAlexaHandler } from './alexa/handler';

/**
 * Answers one Alexa request.
 *
 * `ALEXA_SKILL_ID` in the environment refuses requests for any other skill. Leave it out only where the trigger
 * itself is restricted to the skill.
 */
export const handler = createAlexaHandler({
  content,
  skillId: process.env.ALEXA_SKILL_ID,
  nowMs: () => Date.now(),
  log: (message) => console.error(message),
});
