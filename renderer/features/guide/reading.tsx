/** The guide as it is read: find an article by typing, walk from one to the next, and see ours beside the organisation's own. */
import { type RefObject, useEffect, useRef } from 'react';
import type { LookupQuestion } from '../../../shared/decisions/questions.ts';
import { sideRowCiting } from '../../../shared/rules/side-questions.ts';
import { GUIDE, guideArticle } from '../../../shared/terms/guide/guide.ts';
import { SERVICES } from '../../../shared/terms/service.ts';
import type { SideBySideId } from '../../../shared/terms/side-by-side.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { comparisonAction } from '../../answer/open-comparison.ts';
import { call } from '../../desk/desk-client.ts';
import { articleLabel, guideText, importText } from '../../text/guide.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { Key } from '../../ui/key.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { ArticleList } from './article-list.tsx';
import { ArticlePane } from './article-pane.tsx';
import { questionsOf } from './article-questions.ts';
import styles from './guide.module.css';
import type { GuideEvent, GuideState } from './guide-state.ts';
import { OwnTextPane } from './own-text-pane.tsx';
import type { OwnText } from './own-texts.ts';

export interface ReadingProps {
  readonly mayImport: boolean;
  readonly state: GuideState;
  readonly send: (event: GuideEvent) => void;
  readonly text: OwnText;
  /** What has just been imported. */
  readonly done: string | null;
  readonly onAsk: (question: LookupQuestion) => void;
  readonly onCompare: (row: SideBySideId | null) => void;
  readonly onClose: () => void;
}

type Pane = RefObject<HTMLDivElement | null>;

/** How much of a pane a page key moves, so that a line or two stay in view. */
const PAGE = 0.85;
const SERVICE_KEY = 'alt+b';

export function Reading(props: ReadingProps) {
  const { mayImport, state, send, onCompare, onClose } = props;
  const searchField = useRef<HTMLInputElement>(null);
  const ours: Pane = useRef(null);
  const own: Pane = useRef(null);
  const { key, mark } = state;
  useEffect(() => searchField.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article begins at its top, unless something in it is marked
  useEffect(() => {
    if (mark === null) for (const pane of [ours, own]) pane.current?.scrollTo({ top: 0 });
  }, [key, mark]);
  const scroll = (pages: 1 | -1) => {
    for (const { current } of [ours, own]) current?.scrollBy({ top: pages * PAGE * current.clientHeight });
  };
  return (
    <div className={styles['guide']}>
      <GuideHead mayImport={mayImport} state={state} send={send} onCompare={onCompare} onClose={onClose} />
      <div className={styles['columns']}>
        <search className={styles['find']}>
          <ArticleList
            state={state}
            send={send}
            searchField={searchField}
            onScroll={scroll}
            onEnter={() => ours.current?.focus()}
          />
        </search>
        <ReadArticle {...props} panes={{ ours, own }} />
      </div>
      <p className={styles['foot']}>
        <Key name="arrowup" />
        <Key name="arrowdown" /> {guideText.move}　<Key name="pageup" />
        <Key name="pagedown" /> {guideText.scroll}　<Key name="escape" /> {guideText.close}
      </p>
    </div>
  );
}

function GuideHead({
  mayImport,
  state,
  send,
  onCompare,
  onClose,
}: Pick<ReadingProps, 'mayImport' | 'state' | 'send' | 'onCompare' | 'onClose'>) {
  const other = SERVICES.find((service) => service !== state.service) ?? state.service;
  useShortcuts('screen', [
    {
      id: 'guide:service',
      label: guideText.otherService,
      keys: [SERVICE_KEY],
      aliases: guideText.otherServiceAliases,
      run: () => send({ type: 'serviceChosen', service: other }),
    },
  ]);
  return (
    <header className={styles['head']}>
      <h3 className={styles['title']}>{guideText.title}</h3>
      <ChipChoice
        legend={guideText.service}
        hideLegend
        options={SERVICES.map((service) => ({
          value: service,
          label: serviceWords[service],
          ...(service === other ? { keyName: SERVICE_KEY } : {}),
        }))}
        value={state.service}
        onChoose={(service) => send({ type: 'serviceChosen', service })}
      />
      <div className={styles['head-actions']}>
        <ActionButton
          action={comparisonAction(() =>
            onCompare(sideRowCiting(guideArticle(state.service, state.key)?.ruleIds ?? [])),
          )}
        />
        {mayImport ? (
          <ActionButton
            action={{
              id: 'guide:import',
              label: importText.action,
              keys: ['alt+i'],
              aliases: importText.actionAliases,
              run: () => send({ type: 'importOpened' }),
            }}
          />
        ) : null}
        <Button keyName="escape" onPress={onClose}>
          {guideText.close}
        </Button>
      </div>
    </header>
  );
}

type ReadArticleProps = Omit<ReadingProps, 'onCompare' | 'onClose'> & {
  readonly panes: { readonly ours: Pane; readonly own: Pane };
};

function ReadArticle({ mayImport, state, send, text, done, onAsk, panes }: ReadArticleProps) {
  const [policies] = useLoaded(() => call('policies:list', {}));
  const article = guideArticle(state.service, state.key);
  if (article === null) return null;
  const chapter = GUIDE[state.service].find(({ articles }) => articles.some(({ key }) => key === state.key));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reachable by the keyboard alone */}
      <div className={styles['ours']} ref={panes.ours} tabIndex={0}>
        <p className={styles['chapter']}>{chapter?.title}</p>
        <h3 className={styles['article']}>
          {articleLabel(article.key)} {article.title}
        </h3>
        <ArticlePane
          article={article}
          markedId={state.mark?.id ?? null}
          policies={policies.state === 'there' ? policies.value : []}
          questions={questionsOf(state.service, article.key)}
          onAsk={onAsk}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
      <section className={styles['own']} ref={panes.own} tabIndex={0} aria-label={guideText.own}>
        <h4 className={styles['rows-title']}>{guideText.own}</h4>
        <p className={styles['done']} role="status">
          {done}
        </p>
        <OwnTextPane
          text={text}
          article={article.key}
          place={state.mark?.place ?? null}
          mayImport={mayImport}
          onVersion={(version) => send({ type: 'versionChosen', version })}
        />
      </section>
    </>
  );
}
