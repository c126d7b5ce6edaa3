/** The article guide: the organisation's own texts of the terms. */
import type { Handlers } from '../ipc/door.ts';
import { importTerms, listTerms, previewTerms, readTerms } from '../services/terms-texts.ts';
import type { HandlerTools } from './handler-tools.ts';

type GuideChannel = Extract<keyof Handlers, `terms:${string}`>;

export function guideHandlers({ working }: HandlerTools): Pick<Handlers, GuideChannel> {
  return {
    'terms:list': working(listTerms),
    'terms:read': working(readTerms),
    'terms:preview': working(previewTerms),
    'terms:import': working(importTerms),
  };
}
