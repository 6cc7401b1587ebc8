// Hides the result at once; the focus rests on it while figures are shown, so that any key that presses covers them.
import { type ReactNode, useEffect, useRef } from 'react';
import { useNight } from '../../app/night.tsx';
import { PlainButton } from '../../components/buttons.tsx';

export function HideButton({ onHide }: { readonly onHide: () => Promise<void> }): ReactNode {
  const { texts: { result: { shown } } } = useNight();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the screen has put the focus on its first field.
    const timer = setTimeout(() => place.current?.querySelector('button')?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
  return <div className="res-hide" ref={place}><PlainButton onPress={onHide}>{shown.hide}<kbd>{shown.key}</kbd></PlainButton></div>;
}
