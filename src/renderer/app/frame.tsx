// What stands around every screen.
import type { ReactNode } from 'react';
import { DialogsProvider } from './dialogs.tsx';
import { EvacuationDialog, UnlessLeaving } from './evacuation-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Masthead } from './masthead.tsx';
import { useHall } from './night.tsx';
import { OtherDialog } from './other-dialog.tsx';
import { Rail } from './rail.tsx';
import type { Route } from './route-of.ts';
import { TroubleDialog } from './trouble-dialog.tsx';

export function Frame({ route, children }: { readonly route: Route; readonly children: ReactNode }): ReactNode {
  const { view: { count }, said } = useHall();
  return (
    <DialogsProvider>
      <div className={count?.setting.purpose === 'rehearsal' ? 'drill' : undefined}>
        <div className={count === null ? 'app no-rail' : 'app'}>
          <Masthead />
          {count !== null && <Rail />}
          <UnlessLeaving>{children}</UnlessLeaving>
          <p className="vh" role="status">{said}</p>
        </div>
        <HelpDialog route={route} />
        <TroubleDialog />
        <OtherDialog />
        <EvacuationDialog />
      </div>
    </DialogsProvider>
  );
}
