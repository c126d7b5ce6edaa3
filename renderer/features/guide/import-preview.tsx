/** What a chosen file would be kept as: how it is split, what is odd about that, and what would stand at no article. */

import type { TermsPreviewView } from '../../../shared/desk/guide-views.ts';
import type { TermsFinding } from '../../../shared/terms-text/terms-findings.ts';
import { NOTHING } from '../../../shared/words/domain-words.ts';
import { count } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { importText, partLabel } from '../../text/guide.ts';
import { findingText } from '../../text/terms-findings.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Problem } from '../../ui/problem.tsx';
import styles from './guide.module.css';
import type { FileView } from './import-state.ts';

export interface ImportPreviewProps {
  readonly chosen: FileView;
  readonly seen: boolean;
  readonly onSeen: (seen: boolean) => void;
}

export function ImportPreview({ chosen, seen, onSeen }: ImportPreviewProps) {
  switch (chosen.view) {
    case 'none':
      return <p className={styles['quiet']}>{importText.chooseFirst}</p>;
    case 'reading':
      return (
        <p className={styles['quiet']} role="status">
          {importText.reading}
        </p>
      );
    case 'refused':
      return <Problem text={chosen.error === null ? importText.unread : errorText(chosen.error)} />;
    case 'shown':
      return <Shown name={chosen.file.name} preview={chosen.preview} seen={seen} onSeen={onSeen} />;
  }
}

interface ShownProps extends Pick<ImportPreviewProps, 'seen' | 'onSeen'> {
  readonly name: string;
  readonly preview: TermsPreviewView;
}

function Shown({ name, preview, seen, onSeen }: ShownProps) {
  const { parts, findings, rest, lineCount, encoding, sameAs } = preview;
  const counted = (kind: TermsPreviewView['parts'][number]['kind']) =>
    parts.filter((part) => part.kind === kind).length;
  return (
    <>
      <h4 className={styles['file-name']}>{name}</h4>
      <p role="status">
        <b>{importText.facts(counted('article'), counted('annex'), counted('supplement'))}</b>
        <span className={styles['place']}>{importText.size(lineCount, encoding)}</span>
      </p>
      {sameAs === null ? null : <p className={styles['warning']}>{importText.sameAs(sameAs)}</p>}
      {findings.length === 0 ? (
        <p className={styles['clean']}>{importText.clean}</p>
      ) : (
        <section className={styles['findings']} aria-label={importText.findings(findings.length)}>
          <h4>{importText.findings(findings.length)}</h4>
          <ul>
            {findings.map((finding) => (
              <li key={findingKey(finding)}>{findingText(finding)}</li>
            ))}
          </ul>
          <CheckLine
            label={importText.seen}
            answer={seen ? 'yes' : null}
            onAnswer={(answer) => onSeen(answer === 'yes')}
            canRefuse={false}
            refusal=""
          />
        </section>
      )}
      <details className={styles['fold']} open={rest.length > 0}>
        <summary>{importText.rest(rest.length)}</summary>
        <p className={styles['quiet']}>{importText.restHint}</p>
        <PlainTable
          caption={importText.rest(rest.length)}
          rows={rest}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: 'line', head: importText.line, align: 'end', cell: ({ line }) => count(line) },
            { key: 'text', head: importText.words, cell: ({ text }) => text },
          ]}
        />
      </details>
      <details className={styles['fold']}>
        <summary>{importText.parts}</summary>
        <PlainTable
          caption={importText.parts}
          rows={parts}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: 'line', head: importText.line, align: 'end', cell: ({ line }) => count(line) },
            { key: 'part', head: importText.part, cell: (part) => partLabel(part) },
            { key: 'title', head: importText.heading, cell: ({ title }) => title ?? NOTHING },
            { key: 'length', head: importText.lines, align: 'end', cell: ({ length }) => count(length) },
          ]}
        />
      </details>
    </>
  );
}

const findingKey = (finding: TermsFinding): string => JSON.stringify(finding);
