import { describe, expect, test } from 'vitest';
import { type GuideEvent, type GuideState, openedGuide, reduceGuide } from './guide-state.ts';

const walked = (state: GuideState, ...events: readonly GuideEvent[]): GuideState => events.reduce(reduceGuide, state);
const WISH = { service: 'serverSupport', key: 'article-27', id: 'N-066', place: '第27条1項' } as const;
const typed = (query: string): GuideEvent => ({ type: 'typed', query });
const down: GuideEvent = { type: 'moved', step: 1 };
const up: GuideEvent = { type: 'moved', step: -1 };

describe('the article guide', () => {
  test('opens at the article an answer cites, with its rule and its place marked', () => {
    expect(openedGuide(WISH)).toMatchObject({
      key: 'article-27',
      mark: { id: 'N-066', place: '第27条1項' },
      page: 'article',
    });
  });

  test('opens at the beginning when nothing is asked for', () => {
    expect(openedGuide(null)).toMatchObject({ service: 'serverSupport', key: 'article-1', mark: null });
  });

  test('shows what was typed at once: the best article, and the rule where its id was typed', () => {
    expect(walked(openedGuide(null), typed('D-N17'))).toMatchObject({
      key: 'article-27',
      mark: { id: 'D-N17', place: null },
    });
    expect(walked(openedGuide(null), typed('延滞利息'))).toMatchObject({ key: 'article-27', mark: null });
  });

  test('stays where it is when nothing is found, and when the search is emptied', () => {
    expect(walked(openedGuide(WISH), typed('見つからない言葉')).key).toBe('article-27');
    expect(walked(openedGuide(null), typed('27'), typed('')).key).toBe('article-27');
  });

  test('walks through the whole text, and stops at its ends', () => {
    expect(walked(openedGuide(null), up).key).toBe('article-1');
    expect(walked(openedGuide(WISH), down).key).toBe('article-28');
    expect(walked(openedGuide({ ...WISH, key: 'supplement' }), down).key).toBe('supplement');
  });

  test('walks through what was found alone', () => {
    const found = walked(openedGuide(null), typed('1'));
    expect(walked(found, down).key).toBe('annex-1');
  });

  test('forgets what was marked when another article is opened', () => {
    expect(walked(openedGuide(WISH), down).mark).toBeNull();
    expect(walked(openedGuide(WISH), { type: 'chosen', key: 'article-3' })).toMatchObject({
      key: 'article-3',
      mark: null,
    });
  });

  test('enters the other text at its beginning, with its newest version', () => {
    const state = walked(
      openedGuide(WISH),
      { type: 'versionChosen', version: 2 },
      { type: 'serviceChosen', service: 'hikariPhone' },
    );
    expect(state).toMatchObject({ service: 'hikariPhone', key: 'article-1', version: null, mark: null });
  });

  test('searches the other text for what is typed', () => {
    const state = walked(openedGuide(null), typed('29'), { type: 'serviceChosen', service: 'hikariPhone' });
    expect(state).toMatchObject({ service: 'hikariPhone', key: 'article-29' });
  });

  test('comes back from an import to the same article, beside the newest version', () => {
    const importing = walked(openedGuide(WISH), { type: 'versionChosen', version: 1 }, { type: 'importOpened' });
    expect(importing.page).toBe('import');
    expect(walked(importing, { type: 'importLeft' })).toMatchObject({ page: 'article', key: 'article-27', version: 1 });
    expect(walked(importing, { type: 'imported', service: 'serverSupport' })).toMatchObject({
      page: 'article',
      key: 'article-27',
      version: null,
    });
    expect(walked(importing, { type: 'imported', service: 'hikariPhone' })).toMatchObject({ service: 'hikariPhone' });
  });
});
