// Request envelopes as Alexa sends them, for one user on one device.
import type { Slots } from '../../lambda/session/event-of-intent';

const SKILL_ID = 'amzn1.ask.skill.1f3b9a52-6c0e-4f57-9d0c-0d2f5b7a8c11';
const USER = { userId: 'amzn1.ask.account.AFP3ZWPOS2BGJR7OWJZ3DHPKMOMNWY4AY66FUR7ILBWANIHQN73QH' };
const DEVICE = { deviceId: 'amzn1.ask.device.AHXGXPGXM5WJCCJ6DTNL3NYE', supportedInterfaces: {} };
const AUTHORITY = 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.1f3b9a52';

export type Attributes = Record<string, unknown>;

/** What comes in besides the request itself. */
export interface Circumstances {
  atMs: number;
  attributes?: Attributes;
  isNew?: boolean;
  locale?: string;
}

/** "Alexa, open my back routine." */
export function launchRequest(circumstances: Circumstances) {
  return envelope({ type: 'LaunchRequest', shouldLinkResultBeReturned: false }, circumstances);
}

/** An utterance as Alexa's language model hands it over: an intent, and its slots with their entity resolution. */
export function intentRequest(name: string, slots: Slots, circumstances: Circumstances) {
  const filled = Object.entries(slots).map(([slot, said]) => [slot, slotOf(slot, said)]);
  const intent = { name, confirmationStatus: 'NONE', slots: Object.fromEntries(filled) };
  return envelope({ type: 'IntentRequest', intent, dialogState: 'STARTED' }, circumstances);
}

/** The session is over on Alexa's side; nothing may be said any more. */
export function sessionEndedRequest(reason: string, circumstances: Circumstances) {
  return envelope({ type: 'SessionEndedRequest', reason }, circumstances);
}

function envelope(request: Record<string, unknown>, { atMs, attributes = {}, isNew = false, locale }: Circumstances) {
  const application = { applicationId: SKILL_ID };
  return {
    version: '1.0',
    session: { new: isNew, sessionId: 'amzn1.echo-api.session.5c0e6d1a', application, attributes, user: USER },
    context: {
      System: {
        application,
        user: USER,
        device: DEVICE,
        apiEndpoint: 'https://api.amazonalexa.com',
        apiAccessToken: 'not-a-token',
      },
    },
    request: {
      requestId: `amzn1.echo-api.request.${atMs}`,
      timestamp: new Date(atMs).toISOString(),
      locale: locale ?? 'en-US',
      ...request,
    },
  };
}

function slotOf(name: string, { value, id }: Slots[string]) {
  const slot = { name, value, confirmationStatus: 'NONE', source: 'USER' };
  if (/^\d+$/.test(value)) return slot;
  const resolution =
    id === undefined
      ? { authority: `${AUTHORITY}.${name}`, status: { code: 'ER_SUCCESS_NO_MATCH' } }
      : {
          authority: `${AUTHORITY}.${name}`,
          status: { code: 'ER_SUCCESS_MATCH' },
          values: [{ value: { name: value, id } }],
        };
  return { ...slot, resolutions: { resolutionsPerAuthority: [resolution] } };
}
