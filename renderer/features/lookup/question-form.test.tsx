/** The form as it is drawn: a field with its label for every kind of input, who filled it, and what it was read as. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { LookupWords } from '../../../shared/rules/lookup.ts';
import { EVERY_KIND, EVERY_WORD, TODAY } from './lookup-example.ts';
import { openForm, readForm } from './lookup-form.ts';
import { QuestionForm } from './question-form.tsx';

const words = { ask: '', aliases: [], inputs: EVERY_WORD } as LookupWords;

function draw(prefill: Parameters<typeof openForm>[2]): string {
  const form = openForm(EVERY_KIND, TODAY, prefill);
  const reading = readForm(EVERY_KIND, form, TODAY);
  const lookup = { inputs: EVERY_KIND, words };
  return renderToStaticMarkup(
    <QuestionForm lookup={lookup} form={form} reading={reading} today={TODAY} onFill={() => {}} />,
  );
}

const partOf = (page: string, input: string): string =>
  page.split('data-input="').find((part) => part.startsWith(`${input}"`)) ?? '';

describe('QuestionForm', () => {
  const page = draw({ serviceStartOn: '2024-04-01', remoteArea: true });

  test.each(Object.entries(EVERY_WORD))('has a field for %s', (name, { label }) => {
    expect(partOf(page, name)).toMatch(new RegExp(`<(label|legend)[^>]*>${label}(（任意）)?<`));
    expect(partOf(page, name)).toMatch(/<(input|textarea)/);
  });

  test('marks what the contract and the desk put in, with the day it was read as', () => {
    expect(partOf(page, 'start')).toContain('契約より');
    expect(partOf(page, 'start')).toContain('2024年4月1日（月）');
    expect(partOf(page, 'on')).toContain('本日');
    expect(partOf(page, 'remote')).toMatch(/checked[^>]*\/>はい/);
    expect(partOf(page, 'paid')).not.toContain('契約より');
  });

  test('shows the keys that choose', () => {
    expect(partOf(page, 'remote')).toMatch(/はい.*>Y<.*いいえ.*>N</);
    expect(partOf(page, 'device')).toMatch(/small.*>1<.*large.*>2</);
    expect(partOf(page, 'papers')).toMatch(/Seal.*>1<.*Copy.*>2</);
  });

  test('lets an optional choice stay open, and a required one not', () => {
    expect(partOf(page, 'asked')).toMatch(/checked[^>]*\/>未確認/);
    expect(partOf(page, 'remote')).not.toContain('未確認');
  });

  test('helps with the hint until something is read', () => {
    expect(partOf(page, 'paid')).toContain('paid hint');
    expect(partOf(page, 'start')).not.toContain('start hint');
    expect(partOf(draw({}), 'start')).toContain('start hint');
  });
});
