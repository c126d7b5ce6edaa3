/** How each thing that the terms of B are silent on is asked about, and the safe words to say. */
import type { PhoneSilence } from '../../../decisions/questions.ts';
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';

export const SILENCE_WORDS = {
  phoneIdentityItems: {
    ask: '光電話の本人確認では、何を聞けばいい？',
    aliases: ['本人確認', 'ほんにんかくにん', '身元', 'みもと', '本人', 'ほんにん', '認証', 'にんしょう'],
    inputs: {},
  },
  phoneExcessiveContact: {
    ask: '光電話で、問い合わせが多すぎるときは？',
    aliases: ['過度', 'かど', '頻繁', 'ひんぱん', '長時間', 'ちょうじかん', 'カスハラ', '暴言', 'ぼうげん', '何度も'],
    inputs: {},
  },
  phoneSuccession: {
    ask: '光電話の契約者が亡くなったら？',
    aliases: ['承継', 'しょうけい', '相続', 'そうぞく', '死亡', 'しぼう', '合併', 'がっぺい', '分割', 'ぶんかつ'],
    inputs: {},
  },
  phoneRounding: {
    ask: '光電話の料金の端数はどうなる？',
    aliases: ['端数', 'はすう', '切り捨て', 'きりすて', '四捨五入', 'ししゃごにゅう', '円未満', '日割り', 'ひわり'],
    inputs: {},
  },
  phoneRefund: {
    ask: '光電話の料金は返してもらえる？',
    aliases: ['返金', 'へんきん', '返す', 'かえす', '払いすぎ', 'はらいすぎ', '過払い', 'かばらい', '返還', 'へんかん'],
    inputs: {},
  },
  phoneRepairTime: {
    ask: '光電話の障害はいつ直る？',
    aliases: [
      '復旧',
      'ふっきゅう',
      '修理',
      'しゅうり',
      'いつ直る',
      'いつなおる',
      '何時間',
      'なんじかん',
      '障害',
      'しょうがい',
    ],
    inputs: {},
  },
  phoneRetentionPeriod: {
    ask: '光電話の契約者の情報は、いつまで残る？',
    aliases: ['保存期間', 'ほぞんきかん', '個人情報', 'こじんじょうほう', 'いつまで', '保管', 'ほかん'],
    inputs: {},
  },
} as const satisfies { readonly [Q in PhoneSilence]: LookupWords };

export const SILENCE_ANSWERS: { readonly [Q in PhoneSilence]: SayingWords } = {
  phoneIdentityItems: {
    headline: '本人確認は約款に定めなし',
    reason: '何で本人を確かめるかは、約款に書かれていません。窓口の運用で確かめます。',
    readAloud:
      'お客さまの情報を守るため、当社の手順に沿って、ご本人さまの確認をお願いしております。ご協力をお願いいたします。',
    offer: '窓口の運用（本人確認）の画面どおりに確かめる。確認できないうちは契約のことを話さない。',
    never: ['約款で決まっています', '登録の内容はこちらです'],
  },
  phoneExcessiveContact: {
    headline: '過度な問い合わせは約款に定めなし',
    reason: '窓口への問い合わせの多さや言い方についての決まりは、約款にありません。',
    readAloud: `ご意見は承りました。これからの進め方は、${TO_SUPERVISOR}`,
    offer: '事実（時刻、長さ、言われたこと）だけを書き留め、責任者に代わる。',
    never: ['契約違反です', 'これ以上は利用停止にします', 'もうかけてこないでください'],
  },
  phoneSuccession: {
    headline: '承継は約款に定めなし',
    reason: '相続、合併、分割で契約がどうなるかは、約款に書かれていません。譲ることの禁止だけがあります。',
    readAloud: `お話しくださり、ありがとうございます。お手続きにつきましては約款に定めがございませんので、${TO_SUPERVISOR}`,
    offer: 'お悔やみを伝え、いつのことかと連絡の取れる方を伺い、責任者に回す。',
    never: ['引き継げます', '引き継げません', '解約になります'],
  },
  phoneRounding: {
    headline: '端数は約款に定めなし',
    reason: '日割りや遅れた支払いの円未満をどうするかは、約款に書かれていません。',
    readAloud: '円に満たない額の扱いは、約款に定めがございません。ご請求の額を確認して、ご案内いたします。',
    offer: '窓口の計算では切り捨て、途中の値も示す。請求書の額が優先すると伝える。',
    never: ['切り捨てと決まっています', '四捨五入です'],
  },
  phoneRefund: {
    headline: '返金は約款に定めなし',
    reason: '払った料金を返すことは、約款に書かれていません。障害の賠償は別の決まりです。',
    readAloud: `ご請求の内容を確認いたします。返金につきましては約款に定めがございませんので、${TO_SUPERVISOR}`,
    offer: 'いつの、どの請求かを書き留める。使えなかった件なら、障害の賠償の質問で確かめる。',
    never: ['返金します', '返金はできません'],
  },
  phoneRepairTime: {
    headline: '復旧の時刻は約款に定めなし',
    reason: '当社の設備はすみやかに直し、借りた回線は事業者に指示するとありますが、時刻の決まりはありません。',
    readAloud:
      'ただいま状況を確認しております。復旧の時刻は、まだはっきりと申し上げられません。分かり次第、ご連絡いたします。',
    offer: '障害の記録を開き、いつから、どの範囲かを伝える。連絡先を確かめる。',
    never: ['今日中に直ります', 'まもなく復旧します', '訪問して修理します'],
  },
  phoneRetentionPeriod: {
    headline: '保存の期間は約款に定めなし',
    reason: '必要な間は保存するとありますが、その長さは約款に書かれていません。',
    readAloud: 'お客さまの情報は、必要な間に限って保存することとしております。期間の長さは、約款に定めがございません。',
    offer: '個人情報保護方針の場所を案内する。消してほしいというお申し出なら、削除の手続きを案内する。',
    never: ['解約したら消えます', 'ずっと残ります'],
  },
};
