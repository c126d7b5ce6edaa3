/** Desk policies: reading them, previewing a change, signing it; and the replay of a stored decision. */
import type { Handlers } from '../ipc/door.ts';
import { listDeskPolicies, listPolicyHistories, signPolicy } from '../services/policies.ts';
import { previewPolicy } from '../services/policies-preview.ts';
import { replayDecision } from '../services/replay.ts';
import type { HandlerTools } from './handler-tools.ts';

type PolicyChannel = Extract<keyof Handlers, `policies:${string}` | 'decision:replay'>;

export function policyHandlers({ working, keyed }: HandlerTools): Pick<Handlers, PolicyChannel> {
  return {
    'policies:list': working(listDeskPolicies),
    'policies:history': working(listPolicyHistories),
    'policies:preview': working(previewPolicy),
    'policies:sign': keyed(signPolicy),
    'decision:replay': working(replayDecision),
  };
}
