/** A fictional case with everything that can stand in one, for the tests of the three formats. */
import type { CaseId, ContactId, DecisionId, PromiseId } from '../../shared/core/ids.ts';
import { type InstantMs, instant, minutes, plus, seconds } from '../../shared/core/time.ts';
import type { Answer } from '../../shared/decisions/answer.ts';
import type { CaseView, DecisionView } from '../../shared/desk/views.ts';
import { LOOKUPS } from '../../shared/rules/lookups.ts';
import { ask } from '../../shared/rules/testing.ts';
import type { ExportStamp } from './case-report.ts';

/** 2026-11-21 16:44:20 in Japan. */
export const CALL_AT: InstantMs = instant(Date.UTC(2026, 10, 21, 7, 44, 20));
const after = (...parts: [minute: number, second: number]): InstantMs =>
  plus(plus(CALL_AT, minutes(parts[0])), seconds(parts[1]));

/** Words that must be nowhere in a masked report. */
export const SECRETS = ['株式会社みどり電設𠮷野工場', '0742-55-0193', '河﨑様', '髙橋部長'] as const;

const id = <T extends string>(number: number): T => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as T;

export const onSiteAnswer: Answer = {
  format: 1,
  question: 'onSiteVisit',
  service: 'serverSupport',
  state: 'decided',
  outcome: { type: 'visit', date: '2026-11-21' },
  headline: '本日 11月21日（土）に訪問',
  reason: '故障通知 16:46:58 は 17:00:00 の受付内です。',
  readAloud: '本日中に担当者がお伺いいたします。到着の時刻は、手配が済みしだい改めてご連絡いたします。',
  ruleIds: ['N-117', 'N-122'],
  defectIds: ['D-N12'],
  citations: [
    { layer: 'terms', service: 'serverSupport', ruleId: 'N-117', place: '別紙1 3.1.1(1)' },
    { layer: 'terms', service: 'serverSupport', ruleId: 'N-122', place: '表3-1 注意1' },
    { layer: 'policy', service: null, ruleId: 'P-REMOTE', place: '遠隔地の一覧 第3版' },
  ],
  working: [
    { label: '11/21 土', text: '営業日 ・ 受付 9:00–18:00', predicted: false },
    { label: '16:46:58', text: '故障通知（応答 16:44:20）', predicted: false },
    { label: '17:00:00', text: '当日受付の締切まで 13分02秒', predicted: false },
    { label: '11/23 月', text: '勤労感謝の日', predicted: true },
  ],
  alternatives: [
    {
      kind: 'counterfactual',
      label: 'もし 17:00 を過ぎたら',
      headline: '翌営業日 11/24（火）の見込み',
      note: '文字どおりの「翌日」は 11/22（日）',
      date: '2026-11-24',
    },
    {
      kind: 'otherRoute',
      label: '先出しセンドバック',
      headline: '11/24（火）以降に発送',
      note: '受付日の翌営業日',
      date: '2026-11-24',
    },
  ],
  warnings: ['機密の情報は、作業の前に保護または消去をお願いしてください。'],
  promise: { kind: 'visit', due: '2026-11-21', text: '本日中に訪問', tentative: false },
  facts: { noticeAt: after(2, 38), remoteArea: false },
  versions: { calendar: '2026-02', holidays: 'cao-2026-02', 'N-117': '1' },
};

const receptionAnswer: Answer = {
  ...onSiteAnswer,
  question: 'reception',
  state: 'twoReadings',
  headline: '翌営業日 11月24日（火）9:00 の受付',
  reason: '文字どおりに読むと 11月22日（日）になります。',
  readAloud: '恐れ入りますが、次の営業日、11月24日火曜日の受付として承ります。',
  alternatives: [
    {
      kind: 'otherReading',
      label: '文字どおりの「翌日」',
      headline: '11/22（日）',
      note: '日曜日は営業日ではありません。',
      date: '2026-11-22',
    },
  ],
  warnings: [],
  defectIds: [],
  promise: null,
};

const decision = (number: number, answer: Answer, at: InstantMs): DecisionView => ({
  decisionId: id<DecisionId>(number),
  question: answer.question,
  state: answer.state,
  answer,
  acceptedAt: at,
  acceptedBy: '佐藤 花子',
  underDoubtfulClock: number === 12,
});

const NOTE = `今朝から共有フォルダに入れない。電源ランプは橙点滅、LANランプ消灯。
再起動 2回、変化なし。ルーター配下の他の端末はインターネット可。
切り分け: 管理画面に応答なし → 機器側の故障と判断。ご希望: 本日中の訪問。19時まで河﨑様と髙橋部長が在席😀
折り返し先 0742-55-0193（㈱みどり電設）`;

export const sampleCase: CaseView = {
  caseId: id<CaseId>(1),
  number: '2026-11-0412',
  openedAt: CALL_AT,
  updatedAt: after(9, 2),
  state: 'open',
  service: 'serverSupport',
  category: 'fault',
  disposition: 'visitArranged',
  operatorName: '佐藤 花子',
  maskedName: '株式会社みど●●●●',
  nextDue: '2026-11-21',
  tags: ['ランプ点滅', '至急'],
  handle: 'N-004712',
  contractorName: '株式会社みどり電設𠮷野工場',
  closedAt: null,
  checks: {
    connectedToLine: { answer: 'yes', at: after(3, 0) },
    alwaysOnline: { answer: 'yes', at: after(3, 2) },
    requestedByContractor: { answer: 'yes', at: after(3, 4) },
    noPromiseForData: { answer: 'yes', at: after(4, 10) },
    partnerDisclosure: { answer: 'no', at: after(4, 30) },
  },
  contacts: [
    {
      contactId: id<ContactId>(2),
      phase: 'saved',
      source: 'link',
      callerNumber: '0742-55-0193',
      stamps: {
        ring: after(0, -8),
        answer: CALL_AT,
        notice: after(2, 38),
        identified: after(1, 50),
        request: null,
        ordered: after(5, 40),
        end: after(8, 1),
        saved: after(9, 2),
      },
      corrected: ['notice'],
      holds: [{ from: after(5, 0), to: after(5, 35) }],
    },
  ],
  timeline: [
    { sequence: 1, at: after(0, -8), kind: 'started', actorName: '佐藤 花子', facts: { source: 'link' }, text: null },
    { sequence: 2, at: CALL_AT, kind: 'stamp', actorName: '佐藤 花子', facts: { stamp: 'answer' }, text: null },
    {
      sequence: 3,
      at: after(0, 30),
      kind: 'contractChosen',
      actorName: '佐藤 花子',
      facts: { contractId: id(9), handle: 'N-004712' },
      text: null,
    },
    {
      sequence: 4,
      at: after(1, 50),
      kind: 'verification',
      actorName: '佐藤 花子',
      facts: { level: 'B', result: 'confirmed', method: 'items', items: 'applicationNumber name contactPhone' },
      text: null,
    },
    {
      sequence: 5,
      at: after(2, 0),
      kind: 'categorised',
      actorName: '佐藤 花子',
      facts: { service: 'serverSupport', category: 'fault' },
      text: null,
    },
    {
      sequence: 6,
      at: after(2, 50),
      kind: 'stampCorrected',
      actorName: '佐藤 花子',
      facts: { stamp: 'notice', from: after(2, 45), to: after(2, 38) },
      text: 'お客さまの申告の時刻に合わせました。',
    },
    {
      sequence: 7,
      at: after(4, 30),
      kind: 'check',
      actorName: '佐藤 花子',
      facts: { item: 'partnerDisclosure', answer: 'no' },
      text: null,
    },
    {
      sequence: 8,
      at: after(5, 40),
      kind: 'decision',
      actorName: '佐藤 花子',
      facts: { decisionId: id(11), question: 'onSiteVisit', state: 'decided', due: '2026-11-21' },
      text: onSiteAnswer.headline,
    },
    { sequence: 9, at: after(6, 0), kind: 'note', actorName: '佐藤 花子', facts: {}, text: NOTE },
    {
      sequence: 10,
      at: after(9, 2),
      kind: 'wrapUp',
      actorName: '佐藤 花子',
      facts: { disposition: 'visitArranged', caseState: 'open' },
      text: null,
    },
  ],
  decisions: [decision(11, onSiteAnswer, after(5, 40)), decision(12, receptionAnswer, after(7, 0))],
  promises: [
    {
      promiseId: id<PromiseId>(21),
      caseId: id<CaseId>(1),
      caseNumber: '2026-11-0412',
      kind: 'visit',
      due: '2026-11-21',
      tentative: false,
      state: 'open',
      text: '本日中に訪問',
    },
    {
      promiseId: id<PromiseId>(22),
      caseId: id<CaseId>(1),
      caseNumber: '2026-11-0412',
      kind: 'callBack',
      due: '2026-11-24',
      tentative: true,
      state: 'kept',
      text: '到着の時刻を折り返しで連絡',
    },
  ],
  verifications: [
    {
      at: after(1, 20),
      level: 'B',
      result: 'oneMore',
      method: 'items',
      items: ['applicationNumber', 'name'],
      perItem: 'applicationNumber:match name:match',
      normaliserVersion: '1',
      operatorName: '佐藤 花子',
    },
    {
      at: after(1, 50),
      level: 'B',
      result: 'confirmed',
      method: 'items',
      items: ['applicationNumber', 'name', 'contactPhone'],
      perItem: 'applicationNumber:match name:mismatch contactPhone:match',
      normaliserVersion: '1',
      operatorName: '佐藤 花子',
    },
  ],
};

export const sampleStamp: ExportStamp = {
  exportId: '3f9a6c1e-0000-4000-8000-000000000001',
  purpose: 'dispute',
  reason: 'お客さまからのお問い合わせに答えるため',
  disclosure: 'full',
  exportedBy: '林 健一',
  exportedAt: instant(Date.UTC(2026, 10, 22, 1, 2, 3)),
  headCode: '7F3A-91C2',
  appVersion: '0.1.0',
};

/** A decision on a look-up question, as the rulebook answers it. */
export const lookupDecision: DecisionView = decision(
  13,
  ask(LOOKUPS.lateInterest, { principal: 10_000, dueOn: '2026-09-30' }),
  after(8, 0),
);

/** Of the customer's own network: nobody outside needs to know it. */
export const TYPED_NETWORK = '172.19.40.0/24';

/** A decision on a text that the operator pasted. */
export const typedDecision: DecisionView = decision(
  14,
  ask(LOOKUPS.addressOverlap, { networks: `${TYPED_NETWORK}\n10.77.0.0/16` }),
  after(8, 30),
);
