/** Goes to the screen of the call at once, so that what stands on it can take the focus. */
import { flushSync } from 'react-dom';
import { openRoute } from './routes.ts';

export const showCall = (): void => flushSync(() => openRoute({ screen: 'call' }));
