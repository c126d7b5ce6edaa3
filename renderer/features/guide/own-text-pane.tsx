/** The organisation's own text beside the guide: the same article line by line, with the place an answer rests on marked in it. */
import { useEffect, useRef } from 'react';
import type { TermsPartView } from '../../../shared/desk/guide-views.ts';
import type { ArticleKey } from '../../../shared/terms/guide/guide-article.ts';
import { type LineRange, linesAt } from '../../../shared/terms-text/place-words.ts';
import { errorText } from '../../text/errors.ts';
import { articleLabel, guideText, importedLine, versionLabel } from '../../text/guide.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/problem.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './guide.module.css';
import { type OwnText, partsAt } from './own-texts.ts';

export interface OwnTextPaneProps {
  readonly text: OwnText;
  readonly article: ArticleKey;
  /** The cited place to mark. */
  readonly place: string | null;
  readonly mayImport: boolean;
  readonly onVersion: (version: number) => void;
}

export function OwnTextPane({ text, article, place, mayImport, onVersion }: OwnTextPaneProps) {
  switch (text.state) {
    case 'loading':
      return <p className={styles['quiet']}>{guideText.ownLoading}</p>;
    case 'failed':
      return <Problem text={errorText(text.error)} />;
    case 'none':
      return (
        <EmptyState title={guideText.noText}>
          <p>{guideText.noTextNext}</p>
          {mayImport ? null : <p>{guideText.whoImports}</p>}
        </EmptyState>
      );
    case 'there': {
      const parts = partsAt(text.parts, article);
      return (
        <>
          <SelectField
            label={guideText.version}
            layout="row"
            value={String(text.shown.version)}
            options={text.versions.map((version) => ({ value: String(version.version), label: versionLabel(version) }))}
            onChoose={(version) => onVersion(Number(version))}
          />
          <p className={styles['imported']}>{importedLine(text.shown)}</p>
          {parts.length === 0 ? (
            <p className={styles['quiet']}>{guideText.notInVersion(articleLabel(article))}</p>
          ) : (
            parts.map((part) => <Part key={part.line} part={part} place={place} />)
          )}
        </>
      );
    }
  }
}

function Part({ part, place }: { readonly part: TermsPartView; readonly place: string | null }) {
  const range = place === null ? null : linesAt(part.lines, place);
  const [heading, ...lines] = part.lines;
  return (
    <div className={styles['part']}>
      <p className={styles['part-heading']}>{heading}</p>
      <Lines lines={lines} marked={range} />
    </div>
  );
}

/** The heading is line 0 of a part. */
function Lines({ lines, marked }: { readonly lines: readonly string[]; readonly marked: LineRange | null }) {
  const relied = useRef<HTMLElement>(null);
  const start = marked?.from ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article brings other lines, also where they begin at the same place
  useEffect(() => {
    void relied.current?.scrollIntoView({ block: 'center' });
  }, [start, lines[0]]);
  if (marked === null) return <p className={styles['own-lines']}>{lines.join('\n')}</p>;
  const [from, to] = [Math.max(0, marked.from - 1), marked.to - 1];
  return (
    <>
      <p className={styles['own-lines']}>{lines.slice(0, from).join('\n')}</p>
      <p className={styles['own-lines']}>
        <mark ref={relied} className={styles['relied']}>
          {lines.slice(from, to).join('\n')}
        </mark>
      </p>
      <p className={styles['own-lines']}>{lines.slice(to).join('\n')}</p>
    </>
  );
}
