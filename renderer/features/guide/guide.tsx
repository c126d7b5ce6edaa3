/**
 * The article guide (規約ナビ) over whatever is on the screen: the articles on the left, the open one on the right in our own words, and the
 * organisation's own text of it beside. Escape gives the screen and the keyboard back.
 *
 * Source: N-134
 */
import { useReducer, useState } from 'react';
import type { LookupQuestion } from '../../../shared/decisions/questions.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import type { SideBySideId } from '../../../shared/terms/side-by-side.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import type { GuideWish } from '../../answer/open-article.ts';
import { guideText, importText, versionLabel } from '../../text/guide.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { openedGuide, reduceGuide } from './guide-state.ts';
import { ImportTerms } from './import-terms.tsx';
import { useOwnText } from './own-texts.ts';
import { Reading } from './reading.tsx';

export interface GuideProps {
  readonly user: UserView;
  /** What the guide is opened for; null for its beginning. */
  readonly wish: GuideWish | null;
  /** Opens a look-up question in place of the guide. */
  readonly onAsk: (question: LookupQuestion) => void;
  /** Opens the side-by-side card in place of the guide, at the row that the article is about. */
  readonly onCompare: (row: SideBySideId | null) => void;
  readonly onClose: () => void;
}

/** Who answers for the texts; the main process checks it again. */
const mayImport = ({ role }: UserView): boolean => role === 'supervisor' || role === 'administrator';

export function Guide({ user, wish, onAsk, onCompare, onClose }: GuideProps) {
  const [state, send] = useReducer(reduceGuide, wish, openedGuide);
  const [text, askAgain] = useOwnText(state.service, state.version);
  const [done, setDone] = useState<string | null>(null);
  return (
    <Dialog
      title={guideText.title}
      hideTitle
      size="whole"
      onClose={() => (state.page === 'import' ? send({ type: 'importLeft' }) : onClose())}
    >
      {state.page === 'import' ? (
        <ImportTerms
          service={state.service}
          onLeave={() => send({ type: 'importLeft' })}
          onDone={(version) => {
            setDone(importText.done(`${serviceWords[version.service]} ${versionLabel(version)}`));
            askAgain();
            send({ type: 'imported', service: version.service });
          }}
        />
      ) : (
        <Reading
          mayImport={mayImport(user)}
          state={state}
          send={send}
          text={text}
          done={done}
          onAsk={onAsk}
          onCompare={onCompare}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
