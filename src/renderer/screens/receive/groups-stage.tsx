// Four groups of the 照合番号 that the terminal left blank, typed from the slip. Twice wrong stops.
import { type ReactNode, useEffect, useState } from 'react';
import { IssueNote } from './issue-note.tsx';
import type { Wish } from './receive-screen.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton } from '../../components/buttons.tsx';
import { groupsOfHex } from '../../components/digits.ts';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useTold } from '../../components/told.tsx';
import { useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { factsOf, lastSeal } from '../../../core/session/facts.ts';
import type { Bag } from '../../../core/session/state.ts';

const GROUP = 5;
const TRIES = 2;

export function GroupsStage({ onWish }: { readonly onWish: (wish: Wish) => void }): ReactNode {
  const { count: { state } } = useNight();
  const { bag } = factsOf(state);
  return bag === null ? null : <Groups key={bag.fingerprint} bag={bag} onWish={onWish} />;
}

function Groups({ bag, onWish }: { readonly bag: Bag; readonly onWish: (wish: Wish) => void }): ReactNode {
  const { ask, count, texts: { receive: { groups: texts } } } = useNight();
  const { operator } = useTwoOfficers(count);
  const { asked, refusal: unasked } = useAskedGroups(bag.fingerprint);
  const [typed, setTyped] = useState<readonly string[]>(['', '', '', '']);
  const [wrong, setWrong] = useState<number | null>(null);
  const [tries, setTries] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // The fields come with the answer; and after a wrong group typing goes on in it.
  useEffect(() => {
    if (asked.length > 0) focusFirst('groups');
  }, [asked, tries]);
  const isFilled = asked.length > 0 && asked.every((_group, at) => typed[at]?.length === GROUP);
  const send = async (): Promise<void> => {
    const answer = await ask('session/type-groups', { typed: [...typed], by: operator.id });
    if (answer.ok) return;
    const group = answer.error.code === 'transfer/group-differs' ? Number(answer.error.values?.group) - 1 : null;
    setRefusal(answer.error);
    setWrong(group);
    if (group === null) return;
    setTries(tries + 1);
    setTyped(typed.map((each, at) => (asked[at] === group ? '' : each)));
  };
  const retry = (): void => {
    setTries(0);
    setWrong(null);
    setRefusal(null);
    setTyped(['', '', '', '']);
  };
  const told = useTold();
  // Typing goes on at once: what happened is the heading above the fields, which stay in sight.
  const above = refusal !== null && wrong !== null ? told(refusal) : null;
  if (tries >= TRIES) return <Stopped refusal={refusal} onRetry={retry} onWish={onWish} />;
  return (
    <Screen
      code={texts.code} title={above?.title ?? texts.title} lead={above?.lead ?? texts.lead}
      refusal={above === null ? refusal ?? unasked : null} notes={above?.notes ?? <GroupsNotes bag={bag} onWish={onWish} />}
      actions={(
        <GoButton onPress={send} waitsFor={isFilled ? undefined : { says: texts.incomplete, focus: () => focusFirst('groups') }}>{texts.go}</GoButton>
      )}
    >
      <div data-part="groups"><Fingerprint groups={groupsOfHex(bag.fingerprint)} typed={{ at: asked, values: typed, onChange: setTyped, wrong }} /></div>
      <p className="small sub groups-hint">{texts.hint}</p>
      <Media bag={bag} />
    </Screen>
  );
}

/** Numbered from 0. */
function useAskedGroups(fingerprint: string): { readonly asked: readonly number[]; readonly refusal: Refusal | null } {
  const { ask } = useNight();
  const [asked, setAsked] = useState<readonly number[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void ask('session/asked-groups', {}).then((answer) => {
      if (!answer.ok) {
        setRefusal(answer.error);
        return;
      }
      setAsked(answer.value.groups.map((group) => group - 1));
    });
  }, [ask, fingerprint]);
  return { asked, refusal };
}

function Media({ bag }: { readonly bag: Bag }): ReactNode {
  const { count: { state }, texts: { receive: { groups: texts, labels } } } = useNight();
  const seal = lastSeal(factsOf(state).media, bag.role)?.actual ?? '';
  return (
    <ul className="rows groups-media">
      <li><span><Mark sign="open" /></span><b>{labels[bag.role]}</b><span className="sub">{texts.opened(seal)}</span></li>
      {bag.role === 'main' && <li><span><Mark sign="sealed" /></span><b>{labels.backup}</b><span className="sub">{texts.sealed}</span></li>}
    </ul>
  );
}

function GroupsNotes({ bag, onWish }: { readonly bag: Bag; readonly onWish: (wish: Wish) => void }): ReactNode {
  const { texts: { receive: { groups: texts } } } = useNight();
  const found = [...texts.checkedWhat, texts.issueOf(bag.issue)];
  return (
    <>
      <Note title={texts.checked}>
        <ul className="mini">{found.map((what) => <li key={what}><span><Mark sign="fits" /></span><span>{what}</span></li>)}</ul>
      </Note>
      <Note title={texts.differs}>{texts.differsHow}</Note>
      <IssueNote onWish={onWish} />
    </>
  );
}

function Stopped({ refusal, onRetry, onWish }: {
  readonly refusal: Refusal | null; readonly onRetry: () => void; readonly onWish: (wish: Wish) => void;
}): ReactNode {
  const { texts: { receive: { groups: texts }, frame }, go } = useNight();
  return (
    <Screen
      code={texts.codeStopped} title={texts.stopped} refusal={refusal}
      notes={(
        <Note title={texts.stopped}>
          <p>{texts.retryHow}</p>
          <p><LinkButton onPress={onRetry}>{texts.retry}</LinkButton></p>
          <p><LinkButton onPress={() => onWish('seal')}>{texts.otherMedium}</LinkButton></p>
        </Note>
      )}
      actions={<PlainButton onPress={() => go('pause')}>{frame.pause}</PlainButton>}
    />
  );
}
