// Step 2, and at any time of the night: who has come, who leaves, who stands in for whom.
import { type ReactNode, useState } from 'react';
import { lacking } from './attendance.ts';
import { ConfirmStage } from './confirm-stage.tsx';
import { IdentityStage } from './identity-stage.tsx';
import { ListStage } from './list-stage.tsx';
import { NumberStage } from './number-stage.tsx';
import type { PlaceWish } from './place-form.ts';
import { PlaceStage } from './place-stage.tsx';
import { SheetStage, sheetIsMissing } from './sheet-stage.tsx';
import { useNight } from '../../app/night.tsx';
import type { CountView } from '../../../contract/view.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { officeHolder } from '../../../core/session/people.ts';
import { heldNumbers } from '../../../core/session/setting.ts';
import type { Person } from '../../../core/session/state.ts';

type Stage =
  | { readonly stage: 'sheet' | 'list' | 'confirm' }
  | { readonly stage: 'place'; readonly wish: PlaceWish }
  /** `then`: what confirms whose number it is, the attendance or an act of its own. */
  | { readonly stage: 'number'; readonly holder: Person; readonly then: 'confirm' | 'identity'; readonly refusal: Refusal | null }
  | { readonly stage: 'identity'; readonly holder: Person };

const list: Stage = { stage: 'list' };

export function PeopleScreen(): ReactNode {
  const { count } = useNight();
  const [at, setAt] = useState<Stage>(() => (sheetIsMissing(count) ? { stage: 'sheet' } : list));
  /** Who has typed a number in this window that nobody has confirmed yet. */
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [numberless] = withoutNumber(count, typed);
  const toList = (): void => setAt(list);
  const askNumber = (holder: Person, then: 'confirm' | 'identity'): void => setAt({ stage: 'number', holder, then, refusal: null });

  switch (at.stage) {
    case 'sheet': return <SheetStage onDone={toList} />;
    case 'list': return (
      <ListStage
        onGo={() => (numberless === undefined ? setAt({ stage: 'confirm' }) : askNumber(numberless, 'confirm'))}
        onNumber={(holder) => askNumber(holder, 'identity')}
        onPlace={(wish) => {
          const absent = wish.place === 'appointed' ? appointerWithoutNumber(count) : undefined;
          if (absent === undefined) setAt({ stage: 'place', wish });
          else askNumber(absent, 'identity');
        }}
      />
    );
    case 'place': return <PlaceStage wish={at.wish} onDone={toList} />;
    case 'number': return (
      <NumberStage
        key={at.holder.id} holder={at.holder} refused={at.refusal} onBack={toList}
        onDone={() => {
          const now = [...typed, at.holder.id];
          setTyped(now);
          const [next] = withoutNumber(count, now);
          if (at.then === 'identity') setAt({ stage: 'identity', holder: at.holder });
          else if (next === undefined) setAt({ stage: 'confirm' });
          else askNumber(next, 'confirm');
        }}
      />
    );
    case 'identity': return <IdentityStage holder={at.holder} onDone={toList} onBack={toList} />;
    case 'confirm': return (
      <ConfirmStage
        onBack={toList}
        onNumberRefused={(refusal) => {
          setTyped([]);
          const [again] = withoutNumber(count, []);
          if (again !== undefined) setAt({ stage: 'number', holder: again, then: 'confirm', refusal });
        }}
      />
    );
  }
}

/** Those in office whose number neither serves already nor was typed here. */
function withoutNumber({ setting, state: { people }, here }: CountView, typed: readonly string[]): readonly Person[] {
  const holders = heldNumbers(setting).flatMap((contest) => officeHolder(people, contest) ?? []);
  const once = holders.filter(({ id }, index) => holders.findIndex((other) => other.id === id) === index);
  return once.filter(({ id }) => !here.includes(id) && !typed.includes(id));
}

/** Who appoints confirms it with a number. */
function appointerWithoutNumber({ setting, state: { people }, here }: CountView): Person | undefined {
  const appointer = lacking({ setting, people }).map(({ contest }) => officeHolder(people, contest)).find((office) => office !== undefined);
  return appointer !== undefined && here.includes(appointer.id) ? undefined : appointer;
}
