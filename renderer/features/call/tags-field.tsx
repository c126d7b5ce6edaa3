/** Tags of the case: Enter adds, Backspace in the empty field takes the last one off. */
import { type KeyboardEvent, memo, useState } from 'react';
import { TAG_LIMIT } from '../../../shared/cases/case-words.ts';
import { tagsText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { upTo } from '../../text/fields.ts';
import { TextField } from '../../ui/text-field.tsx';
import { callKeys } from './call-keys.ts';
import { KeyHint } from './key-hint.tsx';
import { callDesk } from './present-call.ts';
import styles from './tags-field.module.css';

type Tags = readonly string[];

/** Starts from the tags as they are when the change is sent, which may be more than the screen shows yet. */
const changeTags = (change: (tags: Tags) => Tags) =>
  void callDesk.commands.setMatter(({ tags }) => ({ tags: [...change(tags)] }));

export const TagsField = memo(function TagsField({ tags }: { readonly tags: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const full = tags.length >= TAG_LIMIT;
  const add = () => {
    const tag = typed.normalize('NFKC').trim();
    if (tag === '' || full) return;
    setTyped('');
    changeTags((now) => (now.includes(tag) || now.length >= TAG_LIMIT ? now : [...now, tag]));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && typed === '' && tags.length > 0) changeTags((now) => now.slice(0, -1));
  };
  return (
    <div className={styles['tags']}>
      <span className={styles['label']}>
        {callActionText.tags} <KeyHint keys={callKeys.tags} />
      </span>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          className={styles['tag']}
          aria-label={tagsText.remove(tag)}
          onClick={() => changeTags((now) => now.filter((other) => other !== tag))}
        >
          {tag} <span aria-hidden="true">×</span>
        </button>
      ))}
      <div className={styles['add']} data-focus="tags">
        <TextField
          label={tagsText.label}
          layout="hidden"
          value={typed}
          limit={upTo(40)}
          placeholder={tagsText.placeholder}
          problem={full && typed !== '' ? tagsText.limit : null}
          onTyped={setTyped}
          onEnter={add}
          onKey={onKey}
        />
      </div>
    </div>
  );
});
