/** The details of audit records as people read them. */
import { describe, expect, test } from 'vitest';
import { auditDetail } from './audit-detail.ts';

const ID = '00000000-0000-4000-8000-000000000001';

describe('auditDetail', () => {
  test.each([
    { name: 'nothing where there is nothing', detail: null, says: '—' },
    { name: 'nothing where there are only ids', detail: { caseId: ID, revision: 3 }, says: '—' },
    {
      name: 'a clean sign-in in no words',
      detail: { wrongPasswords: 0, wrongRecoveryKeys: 0 },
      says: '—',
    },
    { name: 'wrong passwords', detail: { wrongPasswords: 3 }, says: 'その前に誤ったパスワード 3回' },
    {
      name: 'who may open what',
      detail: { byReason: true, unmasked: true, shown: ['note'] },
      says: '理由を記録 ・ すべて表示',
    },
    { name: 'a masked case', detail: { byReason: false, unmasked: false, shown: [] }, says: '伏せ字' },
    {
      name: 'an export with what it was for',
      detail: { exportId: ID, format: 'csv', disclosure: 'full', purpose: 'dispute', sha256: '0'.repeat(64) },
      says: 'CSV ・ すべて表示 ・ 苦情・紛争への対応',
    },
    {
      name: 'an imported text of the terms',
      detail: { service: 'serverSupport', version: 2, inForceFrom: '2023-12-01', sha256: '0'.repeat(64), articles: 44 },
      says: 'Serverサポート ・ 第2版 ・ 2023/12/01 施行 ・ 44条',
    },
    {
      name: 'a corrected time',
      detail: { stamp: 'notice', from: 1_795_247_060_000, to: 1_795_247_070_000 },
      says: '故障通知 ・ 16:44:20 ・ → 16:44:30',
    },
    {
      name: 'each item of a verification',
      detail: {
        level: 'B',
        result: 'cannotConfirm',
        method: 'items',
        perItem: 'name:match address:mismatch',
        secondPersonId: null,
      },
      says: 'レベルB ・ 確認できません ・ 項目の照合 ・ 契約者名 一致、住所 不一致',
    },
    {
      name: 'a refused request by its channel and why; an unknown code as it is',
      detail: { channel: 'users:create', reason: 'notPermitted' },
      says: '利用者の登録 ・ 権限がない',
    },
    { name: 'a request for no channel', detail: { channel: null, reason: 'unknownChannel' }, says: '窓口にない要求' },
    {
      name: 'a code that has no word',
      detail: { channel: 'desk:status', reason: 'newReason' },
      says: 'desk:status ・ newReason',
    },
    {
      name: 'a drill that failed, by the checks that did',
      detail: { backup: 'x', passed: false, durationMs: 812, transactions: 4, failed: 'integrity counts' },
      says: '不合格 ・ 通らなかった確認: データの整合、件数 ・ 操作ジャーナルから 4件 ・ 0.8秒',
    },
    {
      name: 'a restore, with the records that did not come back',
      detail: { sequence: 10, quarantine: 'x', missingFrom: 11, missingTo: 14, journal: false, addedUser: true },
      says: 'No.10まで ・ 戻らない記録の最初 11 ・ 最後 14 ・ 控えだけ ・ 戻した人を登録',
    },
    {
      name: 'a repair, by what was damaged and what is lost',
      detail: {
        found: ['journalMissing'],
        outcome: 'rebuilt',
        replayed: 3,
        lost: { from: 8, to: 9, after: null, before: null, known: [] },
        ...{ before: null, after: { sequence: 7, hash: '0' }, at: 1, backup: null, quarantine: null },
      },
      says: '操作ジャーナルがなくなっていました。 ・ 作り直した ・ 操作ジャーナルから 3件 ・ 失われた記録 監査記録の通し番号 8〜9（2件）',
    },
    { name: 'where backups go besides', detail: { kind: 'otherDisk' }, says: '別のディスク' },
    {
      name: 'a signed policy by its version, its day and what it brings back',
      detail: { version: 3, value: 'sameDay', effectiveFrom: '2026-12-01', restores: 1, digest: '0'.repeat(64) },
      says: '第3版 ・ 12/1（火）から ・ 第1版に戻す',
    },
    {
      name: 'a source of an outage',
      detail: { change: 'sourceAdded', source: 'caller', instant: 1_795_247_060_000 },
      says: '知った記録の追加 ・ お客さまの申告 ・ 2026/11/21 16:44:20',
    },
    {
      name: 'a caller who was told of an outage',
      detail: { contactId: ID, elapsedMs: 7_500_000 },
      says: '知ってから 2時間05分',
    },
    {
      name: 'prepared caps by how they add up',
      detail: { preparationId: ID, done: 2000, finished: true, rule: 'phoneOutageCap/1', capTotal: 86_000 },
      says: '2,000件 ・ 完了 ・ 上限の合計 86,000円',
    },
    {
      name: 'a new era of the seals',
      detail: { era: 2, eraWhy: 'auditorsChanged', eraFirst: 9, eraSeed: 'a0', eraHolders: 2 },
      says: '第2期 ・ 監査担当の変更 ・ 鍵の持ち主 2',
    },
    {
      name: 'an intact chain as a verification found it',
      detail: { verdict: 'proved', checked: 1234, chainBrokenAt: null, erasBrokenAt: null, sealBrokenAt: null },
      says: '1,234件 ・ 改ざんなし',
    },
    {
      name: 'a broken one, with the place',
      detail: { verdict: 'broken', checked: 8, chainBrokenAt: 9, anchorBrokenAt: null },
      says: '8件 ・ 改ざんまたは欠け ・ 連鎖: 通し番号 9 から合わない',
    },
    {
      name: 'a backup',
      detail: { bytes: 3_801_088, provedFrom: 0, sequence: 15, why: 'lock' },
      says: 'ロック ・ No.15まで',
    },
    { name: 'what it does not know as it is', detail: { newFact: [1, 'x'] }, says: 'newFact [1,"x"]' },
  ])('tells $name', ({ detail, says }) => {
    expect(auditDetail(detail === null ? null : JSON.stringify(detail))).toBe(says);
  });
});
