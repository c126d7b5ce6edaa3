/** Search, the call, verification and decisions. */
import type { Handlers } from '../ipc/door.ts';
import * as call from '../services/call-commands.ts';
import { readCall } from '../services/call-reading.ts';
import { acceptDecision, lookUpAnswer, previewDecision } from '../services/decide.ts';
import { revealField } from '../services/reveal-field.ts';
import { searchDeskContracts } from '../services/search-contracts.ts';
import * as verify from '../services/verify-caller.ts';
import { wrapUpCall } from '../services/wrap-up.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type CallChannel = Extract<
  keyof Handlers,
  | `call:${string}`
  | `verification:${string}`
  | 'decision:preview'
  | 'decision:accept'
  | `answer:${string}`
  | `contract:${string}`
  | `contracts:${string}`
>;

export function callHandlers({ onCall }: HandlerDependencies, tools: HandlerTools): Pick<Handlers, CallChannel> {
  const { opened, working, keyed, calling, changing, noteCall } = tools;
  return {
    'contracts:search': working(searchDeskContracts),
    'call:current': opened(async ({ work }, _input, context) => {
      const view = await readCall(work);
      if (view.ok && view.value !== null) noteCall(view.value, context);
      return view;
    }),
    'call:start': calling(call.startCall),
    'call:answer': calling(call.answerCall),
    'call:stamp': calling(call.stampCall),
    'call:correctStamp': calling(call.correctCallStamp),
    'call:hold': calling(call.holdCall),
    'call:chooseContract': calling(call.chooseContract),
    'call:setMatter': calling(call.setMatter),
    'call:saveNote': working(call.saveCallNote),
    'call:check': calling(call.checkItem),
    'call:end': calling(call.endCall),
    'call:wrapUp': changing(async (work, input) => {
      const saved = await wrapUpCall(work, input);
      if (saved.ok) onCall(false);
      return saved;
    }),
    'verification:attempt': working(verify.verifyCaller),
    'verification:callBack': working(verify.confirmByCallBack),
    'verification:secondPerson': keyed(verify.confirmBySecondPerson),
    'contract:reveal': opened(async ({ work }, input, context) => {
      const revealed = await revealField(work, input);
      if (revealed.ok) context.grant('personal');
      return revealed;
    }),
    'decision:preview': working(previewDecision),
    'decision:accept': calling(acceptDecision),
    'answer:lookUp': working(lookUpAnswer),
  };
}
