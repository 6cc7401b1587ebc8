// Which component is which screen.
import type { ComponentType, ReactNode } from 'react';
import { CountRunProvider } from './count-run.tsx';
import { Frame } from './frame.tsx';
import { useHall } from './night.tsx';
import { type Route, routeOf } from './route-of.ts';
import { Screen } from '../components/screen.tsx';
import { BoardScreen } from '../screens/board/board-screen.tsx';
import { CardScreen } from '../screens/card/card-screen.tsx';
import { ClockScreen } from '../screens/clock/clock-screen.tsx';
import { ClosedScreen } from '../screens/closed/closed-screen.tsx';
import { CountScreen } from '../screens/count/count-screen.tsx';
import { DoubtScreen } from '../screens/doubt/doubt-screen.tsx';
import { InstallScreen } from '../screens/install/install-screen.tsx';
import { LockScreen } from '../screens/lock/lock-screen.tsx';
import { OpeningScreen } from '../screens/opening/opening-screen.tsx';
import { PauseScreen } from '../screens/pause/pause-screen.tsx';
import { PeopleScreen } from '../screens/people/people-screen.tsx';
import { PreserveScreen } from '../screens/preserve/preserve-screen.tsx';
import { PrintScreen } from '../screens/print/print-screen.tsx';
import { ReadyScreen } from '../screens/ready/ready-screen.tsx';
import { ReceiveScreen } from '../screens/receive/receive-screen.tsx';
import { ReconcileScreen } from '../screens/reconcile/reconcile-screen.tsx';
import { RecountScreen } from '../screens/recount/recount-screen.tsx';
import { ResultScreen } from '../screens/result/result-screen.tsx';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx';

const screens: Readonly<Record<Route, ComponentType>> = {
  'board': BoardScreen,
  'install': InstallScreen,
  'sign-in': SignInScreen,
  'lock': LockScreen,
  'pause': PauseScreen,
  'clock': ClockScreen,
  'ready': ReadyScreen,
  'people': PeopleScreen,
  'opening': OpeningScreen,
  'receive': ReceiveScreen,
  'card': CardScreen,
  'count': CountScreen,
  'doubt': DoubtScreen,
  'reconcile': ReconcileScreen,
  'result': ResultScreen,
  'recount': RecountScreen,
  'print': PrintScreen,
  'preserve': PreserveScreen,
  'closed': ClosedScreen,
  'none-held': NoneHeldScreen,
};

export function CurrentScreen(): ReactNode {
  const { view, place } = useHall();
  const route = routeOf(view, place);
  const Component = screens[route];
  return <CountRunProvider><Frame route={route}><Component key={route} /></Frame></CountRunProvider>;
}

/** No contest has ballots to open: the media stay sealed. */
function NoneHeldScreen(): ReactNode {
  const { texts: { frame, help } } = useHall();
  return <Screen code="開-99" title={frame.noCount} lead={help['none-held'].acts[0]} />;
}
