/** The articles of a text, or what was found of them: typed for in the field above, walked through while the keyboard stays there. */
import { type KeyboardEvent, type RefObject, useEffect, useId } from 'react';
import { GUIDE } from '../../../shared/terms/guide/guide.ts';
import type { ArticleKey, GuideArticle } from '../../../shared/terms/guide/guide-article.ts';
import { articleLabel, guideText } from '../../text/guide.ts';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './guide.module.css';
import { findArticles } from './guide-search.ts';
import type { GuideEvent, GuideState } from './guide-state.ts';

export interface ArticleListProps {
  readonly state: GuideState;
  readonly send: (event: GuideEvent) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Page up and down go on in the article while the keyboard stays in the field. */
  readonly onScroll: (pages: 1 | -1) => void;
  /** Enter goes into the article. */
  readonly onEnter: () => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const PAGES: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

export function ArticleList({ state, send, searchField, onScroll, onEnter }: ArticleListProps) {
  const listId = useId();
  const found = findArticles(state.service, state.query);
  const optionId = (key: ArticleKey) => `${listId}-${key}`;
  const activeId = found.some(({ key }) => key === state.key) ? optionId(state.key) : null;
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const [step, pages] = [STEPS[event.key], PAGES[event.key]];
    if (step === undefined && pages === undefined) return;
    event.preventDefault();
    if (step !== undefined) send({ type: 'moved', step });
    if (pages !== undefined) onScroll(pages);
  };
  const option = (article: GuideArticle) => (
    <Option
      key={article.key}
      id={optionId(article.key)}
      article={article}
      open={article.key === state.key}
      onChoose={() => send({ type: 'chosen', key: article.key })}
    />
  );
  return (
    <>
      <TextField
        ref={searchField}
        label={guideText.search}
        layout="hidden"
        placeholder={guideText.searchPlaceholder}
        value={state.query}
        onTyped={(query) => send({ type: 'typed', query })}
        onKey={onKey}
        onEnter={onEnter}
        list={{ id: listId, activeOptionId: activeId, expanded: true }}
      />
      <p className={styles['count']} role="status">
        {found.length === 0 ? guideText.none : guideText.found(found.length)}
      </p>
      <div id={listId} className={styles['list']} role="listbox" aria-label={guideText.list} tabIndex={-1}>
        {state.query.trim() === ''
          ? GUIDE[state.service].map(({ title, articles }) => (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, and these are options
              <div key={title} role="group" aria-label={title}>
                <p className={styles['chapter']} aria-hidden="true">
                  {title}
                </p>
                {articles.map(option)}
              </div>
            ))
          : found.map(option)}
      </div>
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly article: GuideArticle;
  readonly open: boolean;
  readonly onChoose: () => void;
}

function Option({ id, article, open, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, whose arrows move through the list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={open}
      className={classNames(styles['option'], open && styles['open'])}
      onClick={onChoose}
    >
      <span className={styles['number']}>{articleLabel(article.key)}</span>
      <span>{article.title}</span>
    </div>
  );
}
