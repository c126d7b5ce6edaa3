/** A supervisor's word for the date and the time that the clock bar shows; it ends a doubt about the clock. */
import { call } from '../desk/desk-client.ts';
import { clockText } from '../text/clock.ts';
import { errorText } from '../text/errors.ts';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toast-store.ts';

export function ConfirmClock() {
  return <Button onPress={() => void confirm()}>{clockText.confirm}</Button>;
}

async function confirm(): Promise<void> {
  const confirmed = await call('clock:confirm', {});
  if (!confirmed.ok) showToast('stop', errorText(confirmed.error));
}
