/** Which drafts a command makes into stored text: once it is done they are over. */
import type { Channel, CommandChannel, Parsed } from '../../shared/desk/contract.ts';
import { type DraftPlace, draftPlace } from '../../shared/desk/draft-places.ts';

export interface SavedDraft {
  readonly place: DraftPlace;
  /** The text that is stored, where the field stays open and more may have been typed; null where the field goes with the command. */
  readonly text: string | null;
}

const whole = (place: DraftPlace): SavedDraft => ({ place, text: null });

const SAVES: { readonly [C in CommandChannel]?: (input: Parsed<C>) => readonly SavedDraft[] } = {
  'call:saveNote': ({ contactId, text }) => [{ place: draftPlace('callNote', contactId), text }],
  'call:wrapUp': ({ contactId }) => [
    whole(draftPlace('callNote', contactId)),
    whole(draftPlace('wrapUpReason', contactId)),
    whole(draftPlace('stampReason', contactId)),
  ],
  'call:correctStamp': ({ contactId }) => [whole(draftPlace('stampReason', contactId))],
  'case:addNote': ({ caseId, text }) => [{ place: draftPlace('caseNote', caseId), text }],
  'case:setState': ({ caseId }) => [whole(draftPlace('stateReason', caseId))],
  'case:get': ({ caseId, reason }) => (reason === null ? [] : [whole(draftPlace('unmaskReason', caseId))]),
  'report:export': ({ caseId }) => [whole(draftPlace('exportReason', caseId))],
  'promise:settle': ({ promiseId }) => [whole(draftPlace('settleReason', promiseId))],
  'procedure:record': ({ procedureId, item }) => [whole(draftPlace('procedureText', procedureId, item))],
  'procedure:step': ({ procedureId, step }) => [whole(draftPlace('procedureReason', procedureId, step))],
  'notice:record': ({ noticeId, item }) => [whole(draftPlace('noticeText', noticeId, item))],
  'notice:step': ({ noticeId, step }) => [whole(draftPlace('noticeReason', noticeId, step))],
  'notice:prepare': ({ noticeId, reason }) =>
    reason === null ? [] : [whole(draftPlace('noticeReason', noticeId, 'prepare'))],
  'outage:open': () => [whole(draftPlace('outageText', 'new')), whole(draftPlace('outageReason', 'new'))],
  'outage:change': ({ outageId }) => [
    whole(draftPlace('outageText', outageId)),
    whole(draftPlace('outageReason', outageId)),
  ],
  'outage:removeContract': ({ contractId }) => [whole(draftPlace('outageReason', contractId))],
  'policies:sign': ({ policyId }) => [whole(draftPlace('policyReason', policyId))],
  'calendar:addClosure': () => [whole(draftPlace('closureReason', 'new'))],
};

/** The drafts that this command saves; none for most. */
export function savedDrafts<C extends Channel>(channel: C, input: Parsed<C>): readonly SavedDraft[] {
  const saves = (SAVES as { readonly [channel: string]: ((input: Parsed<C>) => readonly SavedDraft[]) | undefined })[
    channel
  ];
  return saves?.(input) ?? [];
}
