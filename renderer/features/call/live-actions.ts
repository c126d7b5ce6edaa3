/** What the keys do during a call, which of them matter now, and in which order the foot shows them. */

import type { Action } from '../../ui/shortcut-registry.ts';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { callAction } from './call-actions.ts';
import type { LiveCall } from './call-state.ts';
import { walkOf, walkStart } from './check-walk.ts';
import { nextQuestion, previewOf, questionOf } from './decision-state.ts';
import type { FocusArea } from './focus-request.ts';
import type { Need } from './gate-help.ts';
import { needsBefore, needsToFinish } from './gate-help.ts';
import { callDesk } from './present-call.ts';
import { applyRemedy } from './remedies.ts';
import { isLevelReached } from './verification-state.ts';

const { commands, dispatch } = callDesk;
const go = (target: FocusArea) => () => dispatch({ type: 'focusAsked', target });

/** What the gate would ask for, were the answer on screen accepted now. */
function needsNow(live: LiveCall): readonly Need[] {
  const preview = previewOf(live.decision.shown);
  return needsBefore(questionOf(live.decision, live.call.case.category), live.call, preview?.answer ?? null);
}

/** To the check that stands in the way, else to the one that is to be answered next. */
function goToChecks(live: LiveCall): void {
  const [need] = needsNow(live);
  const { service, checks } = live.call.case;
  const item = need?.remedy.type === 'goCheck' ? need.remedy.item : walkStart(service, checks);
  if (item !== null) dispatch({ type: 'checkReached', item });
}

/** To the verification, at the level that stands in the way, else at the next one. */
function goToVerification(live: LiveCall): void {
  const [need] = needsNow(live);
  dispatch({ type: 'verificationAsked', level: need?.type === 'notVerified' ? need.level : null });
}

/** To the decision pane, also from the wrap-up. */
function goToDecision(): void {
  dispatch({ type: 'wrapUp/left' });
  dispatch({ type: 'focusAsked', target: 'decision' });
}

/** Records the answer on screen; where the gate would refuse it, goes to what is missing instead. */
export function acceptOrHelp(live: LiveCall): void {
  const [need] = needsNow(live);
  if (need === undefined) void commands.accept();
  else if (need.remedy.type !== 'stampNotice') applyRemedy(need.remedy);
}

/** Saves the call; where the gate would refuse it, goes to what is missing instead. */
export function finishOrHelp(): void {
  const live = callDesk.live();
  if (live?.wrapUp.view !== 'choosing') return;
  const [need] = needsToFinish(live.call, live.wrapUp.form, live.note.text);
  if (need === undefined) void callDesk.finish();
  else applyRemedy(need.remedy);
}

/** The actions of a live call. An action without a place in the foot is still found by its key and in the palette. */
export function liveActions(live: LiveCall): readonly Action[] {
  const { call, wrapUp } = live;
  const { phase, stamps } = call.contact;
  const onLine = phase === 'talking' || phase === 'holding';
  const wrappingUp = wrapUp.view !== 'away';
  const question = questionOf(live.decision, call.case.category);
  const chosen = call.contract !== null;
  const identified = call.verification.confirmed !== null;
  const at = (place: number, shown: boolean) => (shown ? { foot: place } : {});
  const hasChecks = walkOf(call.case.service).length > 0;
  return [
    { ...callAction('answer', callDesk.startOrAnswer), enabled: phase === 'ringing', foot: 1 },
    { ...callAction('search', go('search')), ...at(2, !chosen) },
    {
      ...callAction('verify', () => goToVerification(live)),
      enabled: chosen,
      ...at(3, !identified),
    },
    {
      ...callAction('notice', () => void commands.stamp('notice')),
      enabled: onLine && stamps.notice === null,
      foot: 4,
    },
    { ...callAction('request', () => void commands.stamp('request')), enabled: onLine && stamps.request === null },
    { ...callAction('checks', () => goToChecks(live)), enabled: hasChecks, ...at(5, !wrappingUp) },
    { ...callAction('decide', goToDecision), ...at(6, stamps.answer !== null) },
    {
      ...callAction('otherWay', () => dispatch({ type: 'decision/questionChosen', question: nextQuestion(question) })),
      enabled: !wrappingUp,
    },
    {
      ...callAction('accept', () => acceptOrHelp(live)),
      enabled: !wrappingUp && previewOf(live.decision.shown) !== null,
      inPalette: !wrappingUp,
    },
    { ...callAction('hold', () => void commands.toggleHold()), enabled: phase === 'talking', foot: 7 },
    { ...callAction('resume', () => void commands.toggleHold()), enabled: phase === 'holding', foot: 7 },
    { ...callAction('wrapUp', callDesk.beginWrapUp), enabled: !wrappingUp, ...at(8, stamps.answer !== null) },
    { ...callAction('finish', finishOrHelp), enabled: wrappingUp, foot: 8 },
    { ...callAction('category', go('category')) },
    { ...callAction('note', go('note')) },
    { ...callAction('tags', go('tags')) },
    { ...callAction('templates', () => dispatch({ type: 'dialogOpened', dialog: 'templates' })) },
    { ...callAction('correct', () => dispatch({ type: 'dialogOpened', dialog: 'stamps' })) },
    { ...callAction('others', go('otherContracts')), enabled: (call.contract?.others.length ?? 0) > 0 },
    { ...callAction('release', () => void commands.chooseContract(null)), enabled: chosen },
    { ...callAction('reveal', go('reveal')), enabled: isLevelReached(call.verification.confirmed, 'B') },
  ];
}

export function useLiveActions(live: LiveCall): void {
  useShortcuts('screen', liveActions(live));
}
