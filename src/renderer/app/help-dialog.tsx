// F1: the page of the guide for the step at hand.
import type { ReactNode } from 'react';
import { useDialogs } from './dialogs.tsx';
import { useHall } from './night.tsx';
import type { Route } from './route-of.ts';
import { GoButton } from '../components/buttons.tsx';
import { Dialog } from '../components/dialog.tsx';

export function HelpDialog({ route }: { readonly route: Route }): ReactNode {
  const { opened, close } = useDialogs();
  const { texts: { frame, help } } = useHall();
  if (opened !== 'help') return null;
  const page = help[route];
  return (
    <Dialog title={page.title} onClose={close} foot={<GoButton onPress={close}>{frame.back}</GoButton>}>
      <ol className="guide">{page.acts.map((act, at) => <li key={act}><span className="num">{at + 1}</span><span>{act}</span></li>)}</ol>
      {page.notes.map((note) => <p key={note} className="small sub">{note}</p>)}
    </Dialog>
  );
}
