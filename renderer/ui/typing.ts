/** Change handlers for text being typed, which tell a step of a composition from settled text. */
import type { ChangeEvent, CompositionEvent } from 'react';

/**
 * Called for every step, also while an input method composes, so that the field can be controlled. What must wait for settled text
 * (search, autosave) skips the steps with `composing`; the last step is always repeated without it.
 */
export type OnTyped = (value: string, composing: boolean) => void;

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export const typingHandlers = (onTyped: OnTyped) => ({
  onChange: (event: ChangeEvent<TextElement>) => {
    const { nativeEvent } = event;
    onTyped(event.currentTarget.value, 'isComposing' in nativeEvent && nativeEvent.isComposing === true);
  },
  // The final change arrives before the end of the composition and is still marked as composing.
  onCompositionEnd: (event: CompositionEvent<TextElement>) => onTyped(event.currentTarget.value, false),
});
