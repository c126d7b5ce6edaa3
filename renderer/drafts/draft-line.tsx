/**
 * Stands below a field of free text and keeps what is typed there as a draft. What was kept before and never saved is put back, where the
 * field is still as it was when it opened, or offered; either way the person has the last word.
 */
import { useEffect, useRef, useState } from 'react';
import { instant } from '../../shared/core/time.ts';
import { type DraftPlace, draftKey } from '../../shared/desk/draft-places.ts';
import type { FoundDraft } from '../desk/draft-keeper.ts';
import { drafts } from '../desk/drafts.ts';
import { clockTime } from '../text/dates.ts';
import { draftText } from '../text/drafts.ts';
import { Button } from '../ui/button.tsx';
import styles from './draft-line.module.css';

export interface DraftLineProps {
  readonly place: DraftPlace;
  /** As it stands in the field. */
  readonly text: string;
  /** What is stored of it already, and its revision. */
  readonly stored?: { readonly text: string; readonly revision: number | null };
  /** Puts a text into the field. */
  readonly onPutBack: (text: string) => void;
  /** Put back without a question where nothing newer is stored. */
  readonly atOnce?: boolean;
}

type Shown =
  | { readonly is: 'nothing' }
  | { readonly is: 'offered'; readonly draft: FoundDraft }
  | { readonly is: 'restored'; readonly before: string; readonly text: string };

const NOTHING: Shown = { is: 'nothing' };
const NOT_STORED = { text: '', revision: null } as const;

/** Another place is another draft. */
export const DraftLine = (props: DraftLineProps) => <Line key={draftKey(props.place)} {...props} />;

function Line(props: DraftLineProps) {
  const [shown, setShown] = useDraft(props);
  const { place, text, stored = NOT_STORED, onPutBack } = props;
  if (shown.is === 'nothing') return null;
  if (shown.is === 'restored') {
    // Whoever has typed on has seen it.
    if (text !== shown.text) return null;
    const undo = () => {
      onPutBack(shown.before);
      if (shown.before === stored.text) void drafts.discard(place);
      setShown(NOTHING);
    };
    return (
      <p className={styles['line']} role="status">
        {draftText.restored}
        <Button tone="link" onPress={undo}>
          {draftText.undo}
        </Button>
      </p>
    );
  }
  const { draft } = shown;
  const putBack = () => {
    onPutBack(draft.text);
    setShown({ is: 'restored', before: text, text: draft.text });
  };
  const discard = () => {
    if (text === stored.text) void drafts.discard(place);
    setShown(NOTHING);
  };
  return (
    <div className={styles['line']} role="status">
      <span>{draftText.offered(clockTime(instant(draft.keptAt)))}</span>
      <q className={styles['text']}>{draft.text}</q>
      <Button onPress={putBack}>{draftText.putBack}</Button>
      <Button tone="link" onPress={discard}>
        {draftText.discard}
      </Button>
    </div>
  );
}

function useDraft({ place, text, stored = NOT_STORED, onPutBack, atOnce = false }: DraftLineProps) {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const now = useRef({ place, text, stored, onPutBack, atOnce });
  now.current = { place, text, stored, onPutBack, atOnce };
  const kept = useRef(text);

  useEffect(() => {
    const at = now.current;
    const first = at.text;
    let gone = false;
    void drafts.find(at.place).then((draft) => {
      const then = now.current;
      if (gone || draft === null || draft.text === then.text) return;
      if (draft.text === then.stored.text) return void drafts.discard(then.place);
      const isNewest = (draft.baseRevision ?? 0) >= (then.stored.revision ?? 0);
      const untouched = then.text === first && first === then.stored.text;
      if (!then.atOnce || !isNewest || !untouched) return setShown({ is: 'offered', draft });
      then.onPutBack(draft.text);
      setShown({ is: 'restored', before: first, text: draft.text });
    });
    return () => {
      gone = true;
      drafts.rest(at.place);
    };
  }, []);

  useEffect(() => {
    if (kept.current === text) {
      if (text === stored.text) drafts.stored(now.current.place, text);
      return;
    }
    kept.current = text;
    const { place: at } = now.current;
    if (text === stored.text) return drafts.stored(at, text);
    if (text !== '') return drafts.typed(at, text, stored.revision);
    // An emptied field is no draft, unless an older one still waits to be taken.
    if (shown.is === 'offered') drafts.typed(at, shown.draft.text, shown.draft.baseRevision);
    else void drafts.discard(at);
  }, [text, stored.text, stored.revision, shown]);

  return [shown, setShown] as const;
}
