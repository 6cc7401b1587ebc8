// F4: the hall is left at once. Nothing of the count is in the page any more; what to carry stands on an opaque ground.
import type { ReactNode } from 'react';
import { useDialogs } from './dialogs.tsx';
import { useHall } from './night.tsx';
import { PlainButton } from '../components/buttons.tsx';
import { Dialog } from '../components/dialog.tsx';

export function EvacuationDialog(): ReactNode {
  const { opened, close } = useDialogs();
  const { texts: { frame: { evacuation: words } } } = useHall();
  if (opened !== 'evacuation') return null;
  return (
    <Dialog title={words.title} lead={words.lead} onClose={close} foot={<PlainButton onPress={close}>{words.back}</PlainButton>}>
      <ol className="guide">{words.acts.map((act, at) => <li key={act}><span className="num">{at + 1}</span><span>{act}</span></li>)}</ol>
      <p className="small sub">{words.after}</p>
    </Dialog>
  );
}

/** The screen at hand, unless the hall is being left: then it is not in the page, and a result that was shown is hidden. */
export function UnlessLeaving({ children }: { readonly children: ReactNode }): ReactNode {
  return useDialogs().opened === 'evacuation' ? null : children;
}
