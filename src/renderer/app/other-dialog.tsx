// ほかの操作: what can be done at any time, and what the narrow action bar has no room for.
import type { ReactNode } from 'react';
import { useDialogs } from './dialogs.tsx';
import { useHall } from './night.tsx';
import { possiblePairs } from './officers.ts';
import type { Place } from './place.ts';
import { officersHere, routeOf } from './route-of.ts';
import { GoButton, PlainButton } from '../components/buttons.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Pick } from '../components/fields.tsx';

export function OtherDialog(): ReactNode {
  const { opened, open, close } = useDialogs();
  const { texts: { frame, clock }, view, language, setLanguage, go } = useHall();
  if (opened !== 'other') return null;
  const leave = (place: Place): void => {
    close();
    go(place);
  };
  const isOpen = (place: Place): boolean => view.count !== null && routeOf(view, null) !== place && routeOf(view, place) === place;
  return (
    <Dialog title={frame.otherTitle} onClose={close} foot={<GoButton onPress={close}>{frame.back}</GoButton>}>
      <div className="choices">
        {isOpen('people') && <PlainButton onPress={() => leave('people')}>{frame.changePeople}</PlainButton>}
        {isOpen('sign-in') && <PlainButton onPress={() => leave('sign-in')}>{frame.changeOfficers}</PlainButton>}
        {isOpen('pause') && <PlainButton onPress={() => leave('pause')}>{frame.pause}</PlainButton>}
        {isOpen('clock') && <PlainButton onPress={() => leave('clock')}>{clock.link}</PlainButton>}
        {isOpen('board') && <PlainButton onPress={() => leave('board')}>{frame.board}</PlainButton>}
        <PlainButton onPress={() => open('help')}>{frame.help}</PlainButton>
        <PlainButton onPress={() => open('trouble')}>{frame.trouble}</PlainButton>
        <PlainButton onPress={() => open('evacuation')}>{frame.evacuation.link}</PlainButton>
        <PlainButton onPress={() => setLanguage(language === 'ja' ? 'en' : 'ja')}>{frame.language}</PlainButton>
      </div>
      <PairPick />
    </Dialog>
  );
}

/** Only where more than two are here is there anything to choose. */
function PairPick(): ReactNode {
  const { texts: { frame }, view: { count }, pair, choosePair } = useHall();
  if (count === null || pair === null) return null;
  const here = officersHere(count);
  const nameOf = (id: string): string => here.find((officer) => officer.id === id)?.name ?? id;
  const pairs = possiblePairs(here.map(({ id }) => id));
  return (
    <Pick
      label={frame.whoOperates} value={pair.join(' ')}
      options={pairs.map((each) => ({ value: each.join(' '), title: frame.pairOf(nameOf(each[0]), nameOf(each[1])) }))}
      onChange={(value) => {
        const chosen = pairs.find((each) => each.join(' ') === value);
        if (chosen !== undefined) choosePair(chosen);
      }}
    />
  );
}
