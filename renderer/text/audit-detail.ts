/**
 * What an audit record says about its action, in one line of Japanese made from its codes. A code that is not known is shown as it is; ids and
 * digests are left to the record itself, which stands whole below the list.
 */
import { instant } from '../../shared/core/time.ts';
import type { RepairView } from '../../shared/desk/repair-views.ts';
import type { Damage } from '../../shared/repairs/damage.ts';
import { checkWords } from '../../shared/words/check-words.ts';
import {
  answerStateWords,
  caseStateWords,
  categoryWords,
  dispositionWords,
  NOTHING,
  promiseStateWords,
  serviceWords,
  stampWords,
  verificationMethodWords,
  verificationResultWords,
} from '../../shared/words/domain-words.ts';
import { failureWords, noticeItemWords, noticeKindWords, noticeStageWords } from '../../shared/words/notice-words.ts';
import { extentWords, partyWords, sourceWords } from '../../shared/words/outage-words.ts';
import { procedureItemWords, procedureKindWords, procedureStageWords } from '../../shared/words/procedure-words.ts';
import { questionWords } from '../../shared/words/question-words.ts';
import { actionWord } from './audit.ts';
import { eraWhyWords, proofText, verdictWords } from './audit-proof.ts';
import { backupsText, drillText, secondText, tookText } from './backups.ts';
import { clockTime, count, fullDayAndTime, isoDay, plainDay } from './dates.ts';
import { callOutageText, capsText, chooseText, outageEventWords, outagesText, spanText } from './outages.ts';
import { damageWords, lostLine, repairText } from './repair.ts';
import {
  contactSourceWords,
  disclosureWords,
  exportFormatWords,
  exportPurposeWords,
  perItemLine,
  revealFieldWords,
  revealPurposeWords,
} from './timeline.ts';
import { answerWords, roleWords } from './words.ts';

/** Null where a value says nothing that is worth a place in the line. */
type Teller = (value: unknown) => string | null;

const coded =
  (words: Readonly<Record<string, string>>): Teller =>
  (code) =>
    code === null ? null : (words[String(code)] ?? String(code));
const counted =
  (words: (count: string) => string): Teller =>
  (number) =>
    number === 0 ? null : words(count(Number(number)));
const either =
  (yes: string | null, no: string | null): Teller =>
  (is) =>
    is === true ? yes : no;
const silent: Teller = () => null;
const brokenAt =
  (part: string): Teller =>
  (sequence) =>
    sequence === null ? null : `${part}: 通し番号 ${count(Number(sequence))} から合わない`;

const checkLabels = Object.fromEntries(Object.entries(checkWords).map(([item, { label }]) => [item, label]));
const itemLabels = Object.fromEntries(Object.entries(procedureItemWords).map(([item, { label }]) => [item, label]));
const labelsOf = (words: Readonly<Record<string, { readonly label: string }>>) =>
  Object.fromEntries(Object.entries(words).map(([name, { label }]) => [name, label]));
const reasons = {
  person: '本人の操作',
  idle: '操作がなかったため',
  absolute: '12時間たったため',
  suspend: '端末の休止',
  unknown: '登録のない名前',
  disabled: '停止中の利用者',
  procedureRefused: '手続きの関門',
  noticeRefused: '通知の関門',
  notPermitted: '権限がない',
  signedOut: 'サインインしていない',
  notVerified: '本人確認の前',
  verificationBlocked: '本人確認の停止中',
  signInRefused: '名前かパスワードが違う',
  clockDoubtful: '時計異常の間',
  exportRefused: '書き出しの条件を満たさない',
  exportFailed: '書き出せなかった',
  badRequest: '形の合わない要求',
  unknownChannel: '窓口にない要求',
  untrustedSender: '窓口の画面以外からの要求',
  tooManyRequests: '短い間に多すぎる要求',
} as const;
const said =
  (word: string): Teller =>
  (value) =>
    value === null ? null : `${word} ${count(Number(value))}`;
/** `found` of a repair: damages; `failed` of a drill: its checks, in one text. */
const damagesOf: Teller = (found) =>
  (found as readonly string[]).map((damage) => damageWords[damage as Damage] ?? damage).join('');
const checksOf: Teller = (failed) => {
  const names = String(failed)
    .split(' ')
    .filter((name) => name !== '');
  const words: Readonly<Record<string, string>> = drillText.checks;
  return names.length === 0 ? null : drillText.failedChecks(names.map((name) => words[name] ?? name));
};
const lostOf: Teller = (lost) => (lost === null ? null : `${repairText.lost} ${lostLine({ lost } as RepairView)}`);

/** In the order in which they are read. */
const tellers: Readonly<Record<string, Teller>> = {
  channel: (channel) => (channel === null ? null : actionWord(String(channel))),
  reason: coded(reasons),
  role: coded(roleWords),
  disabled: either('停止', '再開'),
  wrongPasswords: counted((times) => `その前に誤ったパスワード ${times}回`),
  wrongRecoveryKeys: counted((times) => `その前に誤った回復キー ${times}回`),
  byReason: either('理由を記録', null),
  unmasked: either('すべて表示', '伏せ字'),
  shown: silent,
  byApplicationNumber: either('管理番号で検索', null),
  letters: counted((letters) => `${letters}文字`),
  hits: (hits) => `${count(Number(hits))}件`,
  number: (number) => outagesText.number(Number(number)),
  change: coded(outageEventWords),
  source: coded({ ...contactSourceWords, ...sourceWords }),
  knownAt: (at) => fullDayAndTime(instant(Number(at))),
  instant: (at) => fullDayAndTime(instant(Number(at))),
  extent: coded(extentWords),
  party: coded(partyWords),
  amount: (amount) => outagesText.yen(count(Number(amount))),
  by: coded(chooseText.ways),
  added: counted(outagesText.many),
  elapsedMs: (ms) => callOutageText.elapsed(spanText(0, Number(ms))),
  done: counted(outagesText.many),
  finished: either('完了', '途中'),
  rule: silent,
  capTotal: (total) => (total === null ? null : `${capsText.totals.capTotal} ${outagesText.yen(count(Number(total)))}`),
  handle: coded({}),
  service: coded(serviceWords),
  category: coded(categoryWords),
  stamp: coded(stampWords),
  from: (from) => (from === null ? null : clockTime(instant(Number(from)))),
  to: (to) => `→ ${clockTime(instant(Number(to)))}`,
  holding: either('開始', '終了'),
  item: coded(checkLabels),
  answer: coded(answerWords),
  level: (level) => `レベル${String(level)}`,
  result: coded(verificationResultWords),
  method: coded(verificationMethodWords),
  perItem: (perItem) => (perItem === '' ? null : perItemLine(String(perItem))),
  field: coded(revealFieldWords),
  question: coded(questionWords),
  kind: coded({ ...procedureKindWords, ...secondText.kinds }),
  procedureItem: coded(itemLabels),
  noticeKind: coded(labelsOf(noticeKindWords)),
  noticeItem: coded(labelsOf(noticeItemWords)),
  noticeStage: coded(noticeStageWords),
  failure: coded(failureWords),
  given: either(null, '取り消し'),
  step: silent,
  stage: coded(procedureStageWords),
  approves: either('承認', null),
  disposition: coded(dispositionWords),
  state: coded({ ...answerStateWords, ...promiseStateWords, ...caseStateWords }),
  due: (due) => (due === null ? null : isoDay(String(due))),
  again: either('記録済みの判断', null),
  format: coded(exportFormatWords),
  disclosure: coded(disclosureWords),
  purpose: coded({ ...revealPurposeWords, ...exportPurposeWords }),
  date: (date) => isoDay(String(date)),
  version: (version) => `第${String(version)}版`,
  // The new value stands on the screen of policies, in words.
  value: silent,
  effectiveFrom: (day) => `${isoDay(String(day))}から`,
  inForceFrom: (day) => `${isoDay(String(day), plainDay)} 施行`,
  articles: (articles) => `${count(Number(articles))}条`,
  restores: (version) => (version === null ? null : `第${String(version)}版に戻す`),
  checked: counted((records) => `${records}件`),
  why: coded(backupsText.reasons),
  sequence: (sequence) => (sequence === null ? null : backupsText.record(Number(sequence))),
  provedFrom: silent,
  bytes: silent,
  passed: either(drillText.passed, drillText.failed),
  failed: checksOf,
  found: damagesOf,
  outcome: coded({ kept: 'そのまま使用', rolledForward: '抜けていた記録を加えた', rebuilt: '作り直した' }),
  transactions: counted((transactions) => `操作ジャーナルから ${transactions}件`),
  replayed: counted((operations) => `操作ジャーナルから ${operations}件`),
  lost: lostOf,
  missingFrom: said('戻らない記録の最初'),
  missingTo: said('最後'),
  journal: either('操作ジャーナルも使用', '控えだけ'),
  addedUser: either('戻した人を登録', null),
  durationMs: (ms) => tookText(Number(ms)),
  removed: counted((commands) => `${commands}件`),
  files: counted((files) => `${files}ファイル`),
  repair: said('修復の通し番号'),
  after: silent,
  before: silent,
  at: silent,
  backup: silent,
  quarantine: silent,
  verdict: coded(verdictWords),
  chainBrokenAt: brokenAt(proofText.chain),
  erasBrokenAt: brokenAt(proofText.eras),
  sealBrokenAt: brokenAt(proofText.seals),
  anchorBrokenAt: brokenAt(proofText.anchors),
  foundAt: coded({}),
  keysShown: counted((keys) => `検証キー ${keys}本`),
  eras: silent,
  era: (era) => `第${String(era)}期`,
  eraWhy: coded(eraWhyWords),
  eraFirst: silent,
  eraHolders: counted((holders) => `鍵の持ち主 ${holders}`),
  clock: coded({ unconfirmed: '時計の確認前', doubtful: '時計異常' }),
};

const UNREAD = /Id$|^(sha256|digest|schema|revision|eraSeed|head)$/;

/** The line for the detail of a record, which is JSON; a dash where there is nothing to say. */
export function auditDetail(detail: string | null): string {
  const facts = factsOf(detail);
  const known = Object.keys(tellers).filter((name) => name in facts);
  const others = Object.keys(facts).filter((name) => !(name in tellers) && !UNREAD.test(name));
  const told = [
    ...known.map((name) => tellers[name]?.(facts[name]) ?? null),
    ...others.map((name) => `${name} ${JSON.stringify(facts[name])}`),
  ].filter((part) => part !== null && part !== '');
  return told.length === 0 ? NOTHING : told.join(' ・ ');
}

function factsOf(detail: string | null): Readonly<Record<string, unknown>> {
  if (detail === null) return {};
  const facts: unknown = JSON.parse(detail);
  return typeof facts === 'object' && facts !== null ? (facts as Readonly<Record<string, unknown>>) : { detail: facts };
}
