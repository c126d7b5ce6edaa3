import { describe, expect, test } from 'vitest';
import { CASE_STATES, CATEGORIES, CHECK_ITEMS, DISPOSITIONS } from '../../shared/cases/case-words.ts';
import { STAMPS } from '../../shared/contacts/stamps.ts';
import { ANSWER_STATES } from '../../shared/decisions/answer.ts';
import { QUESTIONS } from '../../shared/decisions/questions.ts';
import type { TimelineEntry } from '../../shared/desk/views.ts';
import { PROMISE_STATES } from '../../shared/promises/promise.ts';
import { SERVICES } from '../../shared/terms/service.ts';
import { RISK_LEVELS, VERIFICATION_ITEMS, VERIFICATION_RESULTS } from '../../shared/verification/items.ts';
import { factText } from './fact-text.ts';
import { CALL_AT } from './sample-report.ts';

type Kind = TimelineEntry['kind'];

describe('factText', () => {
  test.each<{ kind: Kind; facts: TimelineEntry['facts']; text: string }>([
    { kind: 'started', facts: { source: 'key' }, text: 'キー操作' },
    { kind: 'stamp', facts: { stamp: 'notice' }, text: '故障通知' },
    { kind: 'stampCorrected', facts: { stamp: 'end', from: null, to: CALL_AT }, text: '終話 ・ — → 16:44:20' },
    { kind: 'contractChosen', facts: { contractId: 'x', handle: null }, text: '' },
    { kind: 'categorised', facts: { service: null, category: 'fault' }, text: '故障申告' },
    { kind: 'stateChanged', facts: { from: 'open', to: 'waiting' }, text: '対応中 → 待ち' },
    { kind: 'promise', facts: { promiseId: 'x', state: 'kept' }, text: '果たした' },
    { kind: 'decision', facts: { question: 'sendBack', state: 'boundary', due: null }, text: 'センドバック ・ 境界' },
    { kind: 'revealed', facts: { field: 'address', purpose: 'dispatch' }, text: '住所 ・ 手配のため' },
    { kind: 'exported', facts: { count: 3, unheardOf: 'code' }, text: 'count 3 ・ code' },
    {
      kind: 'exported',
      facts: { exportId: 'x', format: 'pdf', disclosure: 'masked', purpose: 'dispute' },
      text: 'PDF ・ 一部非表示 ・ 争いへの備え',
    },
    { kind: 'revealed', facts: { byReason: true }, text: '理由を記して表示' },
    { kind: 'procedure', facts: { procedureId: 'x', procedure: 'contactChange' }, text: '氏名・連絡先の変更：開始' },
    {
      kind: 'procedure',
      facts: { procedureId: 'x', procedure: 'contactChange', step: 'submit', stage: 'submitted', items: 'changedData' },
      text: '氏名・連絡先の変更：承認を依頼する → 承認待ち（記入：変わった項目）',
    },
    { kind: 'note', facts: { revision: 3 }, text: '' },
    { kind: 'note', facts: {}, text: '' },
  ])('says of $kind with $facts: $text', ({ kind, facts, text }) => {
    expect(factText({ kind, facts })).toBe(text);
  });

  test.each<[Kind, string, readonly string[]]>([
    ['stamp', 'stamp', STAMPS],
    ['categorised', 'service', SERVICES],
    ['categorised', 'category', CATEGORIES],
    ['wrapUp', 'disposition', DISPOSITIONS],
    ['wrapUp', 'caseState', CASE_STATES],
    ['stateChanged', 'state', CASE_STATES],
    ['decision', 'state', ANSWER_STATES],
    ['decision', 'question', QUESTIONS],
    ['promise', 'state', PROMISE_STATES],
    ['check', 'item', CHECK_ITEMS],
    ['verification', 'level', RISK_LEVELS],
    ['verification', 'result', VERIFICATION_RESULTS],
    ['verification', 'items', VERIFICATION_ITEMS],
    ['revealed', 'field', VERIFICATION_ITEMS],
  ])('has a Japanese word for every %s %s', (kind, fact, codes) => {
    for (const code of codes)
      expect(factText({ kind, facts: { [fact]: code } })).toMatch(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u);
  });
});
