/** An article in the words of the desk: what it is about, the rules read out of it, where it is defective, and which reading is settled. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { LookupQuestion } from '../../../shared/decisions/questions.ts';
import type { Value } from '../../../shared/desk/contract.ts';
import { POLICY_IDS } from '../../../shared/policies/policy.ts';
import { ARTICLES } from '../../../shared/terms/articles.ts';
import { DEFECTS } from '../../../shared/terms/defects.ts';
import type { GuideArticle } from '../../../shared/terms/guide/guide-article.ts';
import { GUIDE_ONLY } from '../../../shared/terms/guide/guide-only.ts';
import { guideText, ruleKindWords } from '../../text/guide.ts';
import { policyValueWords, policyWords } from '../../text/policies.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { ArticleQuestion } from './article-questions.ts';
import styles from './guide.module.css';

type PolicyInForce = Value<'policies:list'>[number];

export interface ArticlePaneProps {
  readonly article: GuideArticle;
  /** The rule, defect or policy the guide was opened for. */
  readonly markedId: string | null;
  readonly policies: readonly PolicyInForce[];
  readonly questions: readonly ArticleQuestion[];
  readonly onAsk: (question: LookupQuestion) => void;
}

export function ArticlePane({ article, markedId, policies, questions, onAsk }: ArticlePaneProps) {
  const marked = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same id may stand at several articles
  useEffect(() => {
    void marked.current?.scrollIntoView({ block: 'center' });
  }, [article.key, markedId]);
  const row = (id: string) => ({
    ref: id === markedId ? marked : null,
    className: classNames(styles['row'], id === markedId && styles['marked']),
    'aria-current': id === markedId ? ('true' as const) : undefined,
  });
  const { summary, ruleIds, defectIds, policyIds } = article;
  const settled = policies.filter(({ policyId }) => policyIds.some((id) => id === policyId));
  return (
    <>
      <p className={styles['summary']}>{summary ?? guideText.noSummary}</p>
      <Rows title={guideText.questions} none={null} inline>
        {questions.map(({ question, ask }) => (
          <li key={question}>
            <Button tone="link" onPress={() => onAsk(question)}>
              {ask}
            </Button>
          </li>
        ))}
      </Rows>
      <Rows title={guideText.rules} none={guideText.noRules}>
        {ruleIds.map((id) => (
          <li key={id} {...row(id)}>
            <RuleRow id={id} />
          </li>
        ))}
      </Rows>
      <Rows title={guideText.defects} none={null}>
        {defectIds.map((id) => (
          <li key={id} {...row(id)}>
            <p className={styles['row-head']}>
              <b>{id}</b>
              <span className={styles['place']}>{DEFECTS[id].place}</span>
            </p>
            <p>{DEFECTS[id].gap}</p>
            <p className={styles['treatment']}>
              <Badge tone="ok">{guideText.treatment}</Badge> {DEFECTS[id].treatment}
            </p>
          </li>
        ))}
      </Rows>
      <Rows title={guideText.policies} none={null}>
        {settled.map((policy) => (
          <li key={policy.policyId} {...row(policy.policyId)}>
            <PolicyRow policy={policy} />
          </li>
        ))}
      </Rows>
    </>
  );
}

interface RowsProps {
  readonly title: string;
  /** What to say where there is nothing; null to leave the part out. */
  readonly none: string | null;
  /** Side by side, as far as they fit. */
  readonly inline?: boolean;
  readonly children: readonly ReactNode[];
}

function Rows({ title, none, inline = false, children }: RowsProps) {
  if (children.length === 0 && none === null) return null;
  return (
    <section className={styles['rows']} aria-label={title}>
      <h4 className={styles['rows-title']}>{title}</h4>
      {children.length === 0 ? (
        <p className={styles['quiet']}>{none}</p>
      ) : (
        <ul className={classNames(inline && styles['inline'])}>{children}</ul>
      )}
    </section>
  );
}

function RuleRow({ id }: { readonly id: GuideArticle['ruleIds'][number] }) {
  const { place, kinds, summary } = ARTICLES[id];
  const done = GUIDE_ONLY.has(id) ? [guideText.guideOnly] : kinds.map((kind) => ruleKindWords[kind]);
  return (
    <>
      <p className={styles['row-head']}>
        <b>{id}</b>
        <span className={styles['place']}>{place}</span>
        {done.map((words) => (
          <Badge key={words} tone="plain">
            {words}
          </Badge>
        ))}
      </p>
      <p>{summary}</p>
    </>
  );
}

function PolicyRow({ policy }: { readonly policy: PolicyInForce }) {
  const { policyId, version, value, effectiveFrom, signedBy } = policy;
  const known = POLICY_IDS.find((id) => id === policyId);
  return (
    <>
      <p className={styles['row-head']}>
        <b>{policyId}</b>
        <span>{known === undefined ? null : policyWords[known].title}</span>
      </p>
      <p>{known === undefined ? value : policyValueWords(known, value)}</p>
      <p className={styles['place']}>{guideText.signed(version, effectiveFrom, signedBy)}</p>
    </>
  );
}
