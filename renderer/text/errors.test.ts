/** Every error of the desk has words, and the words tell what to do next. */
import { describe, expect, test } from 'vitest';
import { BACKUP_FAILURES } from '../../shared/desk/backup-views.ts';
import { type DeskError, type DeskErrorType, deskError } from '../../shared/desk/errors.ts';
import { NOTICE_REFUSALS } from '../../shared/notices/guards.ts';
import { OUTAGE_REFUSALS } from '../../shared/outages/advance.ts';
import { REFUSALS } from '../../shared/procedures/guards.ts';
import { errorText, retryAtOf } from './errors.ts';

const AT = 1_795_247_318_000;

const examples = {
  unknownChannel: [{ type: 'unknownChannel' }],
  untrustedSender: [{ type: 'untrustedSender' }],
  tooManyRequests: [{ type: 'tooManyRequests' }],
  signedOut: [{ type: 'signedOut' }],
  notPermitted: [{ type: 'notPermitted' }],
  badRequest: [
    { type: 'badRequest', path: 'name', problem: 'empty' },
    { type: 'badRequest', path: 'name', problem: 'neverHeardOf' },
  ],
  internal: [{ type: 'internal' }],
  disconnected: [{ type: 'disconnected' }],
  alreadyDone: [{ type: 'alreadyDone' }],
  commandConflict: [{ type: 'commandConflict' }],
  vaultExists: [{ type: 'vaultExists' }],
  vaultAbsent: [{ type: 'vaultAbsent' }],
  signInRefused: [
    { type: 'signInRefused', retryAt: null },
    { type: 'signInRefused', retryAt: AT },
  ],
  weakPassword: (['tooShort', 'tooLong', 'common', 'containsName'] as const).map((reason) => ({
    type: 'weakPassword',
    reason,
    minimum: 15,
  })),
  wrongRecoveryKey: [{ type: 'wrongRecoveryKey' }],
  userNameTaken: [{ type: 'userNameTaken' }],
  lastSupervisor: [{ type: 'lastSupervisor' }],
  leaveRefused: (['self', 'approver', 'hasLeft'] as const).map((reason) => ({ type: 'leaveRefused', reason })),
  keysNotChanged: (['diskFull', 'io', 'store', 'unproved'] as const).map((reason) => ({
    type: 'keysNotChanged',
    reason,
  })),
  storeInUse: [{ type: 'storeInUse' }],
  storeOnNetwork: [{ type: 'storeOnNetwork' }],
  newerSchema: [{ type: 'newerSchema', found: 200, known: 130 }],
  storeDamaged: (['notOurFile', 'wrongKey', 'corrupt', 'beyondRepair'] as const).map((reason) => ({
    type: 'storeDamaged',
    reason,
  })),
  notSaved: (['diskFull', 'io'] as const).map((reason) => ({ type: 'notSaved', reason })),
  notFound: (
    [
      'contract',
      'contact',
      'case',
      'user',
      'promise',
      'procedure',
      'decision',
      'terms',
      'outage',
      'preparation',
      'notice',
    ] as const
  ).map((what) => ({
    type: 'notFound',
    what,
  })),
  contactInProgress: [{ type: 'contactInProgress' }],
  noContact: [{ type: 'noContact' }],
  wrongPhase: [{ type: 'wrongPhase', phase: 'wrapUp' }],
  stampRefused: (['alreadySet', 'notSet', 'outOfOrder', 'inFuture', 'notManual'] as const).map((reason) => ({
    type: 'stampRefused',
    stamp: 'notice',
    reason,
  })),
  contractNotChosen: [{ type: 'contractNotChosen' }],
  serviceMismatch: [{ type: 'serviceMismatch' }],
  promiseStands: [{ type: 'promiseStands' }],
  noteStale: [{ type: 'noteStale', revision: 3 }],
  caseState: [{ type: 'caseState', state: 'closed' }],
  verificationBlocked: (['contractLimit', 'operatorLimit'] as const).map((reason) => ({
    type: 'verificationBlocked',
    reason,
    retryAt: AT,
  })),
  verificationInput: (['nothingTyped', 'tooShort', 'repeatedItem'] as const).map((reason) => ({
    type: 'verificationInput',
    reason,
  })),
  notVerified: [{ type: 'notVerified', needed: 'B' }],
  checksMissing: [{ type: 'checksMissing', items: ['lineOpen', 'unheardOf'] }],
  checkRefused: [{ type: 'checkRefused', items: ['environmentKept'] }],
  noticeMissing: [{ type: 'noticeMissing' }],
  questionOfOtherService: [{ type: 'questionOfOtherService' }],
  answerChanged: [{ type: 'answerChanged' }],
  answerNotAcceptable: (['notProvided', 'needsApproval', 'external', 'notUrgent', 'incomplete'] as const).map(
    (reason) => ({
      type: 'answerNotAcceptable',
      reason,
    }),
  ),
  clockDoubtful: [{ type: 'clockDoubtful' }],
  outsideCalendar: [{ type: 'outsideCalendar', firstYear: 1955, lastYear: 2099 }],
  gateIncomplete: [{ type: 'gateIncomplete', missing: ['service', 'note'] }],
  termsUnreadable: (['empty', 'tooLarge', 'binary', 'encoding', 'noArticles'] as const).flatMap((reason) =>
    [null, 1204].map((line) => ({ type: 'termsUnreadable', reason, line }) as const),
  ),
  policyRefused: (['unusableValue', 'pastDate', 'sameValue', 'changedMeanwhile'] as const).map((reason) => ({
    type: 'policyRefused',
    reason,
  })),
  procedureRefused: REFUSALS.flatMap((reason) => [
    { type: 'procedureRefused', reason, items: [] },
    { type: 'procedureRefused', reason, items: ['startOn', 'ground'] },
  ]),
  noticeRefused: NOTICE_REFUSALS.flatMap((reason) => [
    { type: 'noticeRefused', reason, items: [] },
    { type: 'noticeRefused', reason, items: ['startOn', 'reason'] },
  ]),
  outageRefused: OUTAGE_REFUSALS.map((reason) => ({ type: 'outageRefused', reason })),
  backupFailed: BACKUP_FAILURES.map((reason) => ({ type: 'backupFailed', reason, check: null })),
  folderRefused: (['relative', 'absent', 'readOnly', 'dataFolder'] as const).map((reason) => ({
    type: 'folderRefused',
    reason,
  })),
  restoreFailed: (['noBackup', 'occupied', 'backupDamaged', 'unproved', 'diskFull', 'io'] as const).map((reason) => ({
    type: 'restoreFailed',
    reason,
  })),
  exportCancelled: [{ type: 'exportCancelled' }],
  exportRefused: (['folder', 'role', 'reasonMissing'] as const).map((reason) => ({ type: 'exportRefused', reason })),
  exportFailed: (['diskFull', 'io'] as const).map((reason) => ({ type: 'exportFailed', reason })),
} as const satisfies { readonly [T in DeskErrorType]: readonly DeskError[] };

const every: readonly DeskError[] = Object.values(examples).flat();

describe('errorText', () => {
  test.each(every.map((error) => ({ name: JSON.stringify(error), error })))('has a sentence for $name', ({ error }) => {
    expect(deskError.safeParse(error).success).toBe(true);
    const text = errorText(error);
    expect(text).toMatch(/。$/);
    expect(text).not.toMatch(/undefined|null|\[object/);
  });
  test('tells the instant in Japan from which one may try again', () => {
    expect(errorText({ type: 'signInRefused', retryAt: AT })).toContain('16:48:38');
  });
  test('names the checks that are missing', () => {
    expect(errorText(examples.checksMissing[0])).toContain('「設定の時点で回線が開通している」');
  });
});

describe('retryAtOf', () => {
  test.each([
    { error: examples.signInRefused[1], at: AT },
    { error: examples.signInRefused[0], at: null },
    { error: examples.internal[0], at: null },
  ])('of $error.type is $at', ({ error, at }) => {
    expect(retryAtOf(error)).toBe(at);
  });
});
