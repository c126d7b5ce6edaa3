/** What the fictional callers of the sample would say, for whoever plays one: the only place where their management numbers stand in the clear. */
import type { Sample, SampleContract } from './sample-records.ts';

const LISTED = 40;

/** The first contracts that are in service, the featured one on top; text for a file beside the sample store. */
export function callerSheet({ contracts }: Sample): string {
  const callable = contracts.filter(({ contract }) => contract.state === 'inService').slice(0, LISTED);
  return [
    'サンプルデータの発信者（すべて架空）。本人確認の練習で、お客様役の人が読み上げる内容です。',
    ...callable.map(lines),
    '',
  ].join('\n\n');
}

function lines({ contract, owner, applicationNumber }: SampleContract): string {
  const { name, kana, address, contactPerson, email, phones } = owner.contractor;
  return [
    `${name}（${kana}）  ${contract.handle}`,
    `  申込書管理番号  ${applicationNumber}`,
    `  住所            ${address}`,
    ...phones.map(({ number, published }) => `  電話            ${number}${published ? '（公開）' : ''}`),
    ...(contactPerson === null ? [] : [`  担当者          ${contactPerson}`]),
    ...(email === null ? [] : [`  メール          ${email}`]),
  ].join('\n');
}
