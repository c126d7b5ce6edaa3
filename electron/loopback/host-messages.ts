/** What the loopback host and the program that started it say to each other, over the channel Node gives a parent and its child. */

export type ToHost =
  | { readonly type: 'issueAddress' }
  | { readonly type: 'openLink'; readonly url: string }
  | { readonly type: 'close' };

export type FromHost =
  | { readonly type: 'ready'; readonly origin: string }
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'tabGone' };

/** True for an object with a `type`: both sides are ours, but a channel is a channel. */
export function isMessage(value: unknown): value is { readonly type: string } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
