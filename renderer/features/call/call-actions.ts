/** An action of the call screen with its words, keys and readings, ready to be given to what it runs. */
import { type CallActionName, callActionAliases, callActionText } from '../../text/call-actions.ts';
import type { Action } from '../../ui/shortcut-registry.ts';
import { callKeys } from './call-keys.ts';

export const callAction = (name: CallActionName, run: () => void): Action => ({
  id: `call:${name}`,
  label: callActionText[name],
  keys: callKeys[name],
  aliases: callActionAliases[name],
  run,
});
