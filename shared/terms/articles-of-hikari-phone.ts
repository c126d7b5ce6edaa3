/** The rules of B: B-001 to B-086, chapter by chapter, and those that the desk keeps because B asks for them. Source: terms.md 3.2 */
import { type Article, ofB } from './article.ts';
import { ARTICLES_OF_HIKARI_PHONE_CONTRACT } from './articles-of-hikari-phone-contract.ts';
import { ARTICLES_OF_HIKARI_PHONE_DAMAGES } from './articles-of-hikari-phone-damages.ts';
import { ARTICLES_OF_HIKARI_PHONE_MONEY } from './articles-of-hikari-phone-money.ts';
import { ARTICLES_OF_HIKARI_PHONE_USE } from './articles-of-hikari-phone-use.ts';

export const ARTICLES_OF_HIKARI_PHONE = {
  ...ARTICLES_OF_HIKARI_PHONE_CONTRACT,
  ...ARTICLES_OF_HIKARI_PHONE_MONEY,
  ...ARTICLES_OF_HIKARI_PHONE_USE,
  ...ARTICLES_OF_HIKARI_PHONE_DAMAGES,
  'B-083': ofB(
    '第29条・第36条',
    'R0',
    '窓口の決まりです。障害ごとに、知った時刻、範囲、原因の側、事業者に指示した時刻、復旧の時刻、影響する契約を記録します。',
  ),
  'B-084': ofB(
    '約款に定めなし',
    'S0',
    '受付時間、本人確認、訪問、交換、過度な問い合わせ、承継、端数の定めはありません。',
  ),
  'B-085': ofB(
    '第12条1項・第35条1項2号・第35条1項4号',
    'R1',
    '窓口の決まりです。カードの有効期限と決済の申込書の返送期限を見張り、停止の理由になる前にご案内します。',
  ),
  'B-086': ofB(
    '第15条1項・第33条1項5号',
    'R1',
    '窓口の決まりです。戻った郵便と、つながらなかった電話などの連絡を、日付とともに記録します。',
  ),
} as const satisfies { readonly [ruleId: string]: Article };
