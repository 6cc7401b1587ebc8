// The inserted medium is chosen and read. What stands against it is told, with what can be done next.
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { IssueNote } from './issue-note.tsx';
import type { Wish } from './receive-screen.tsx';
import { type WayOn, waysOn } from './ways-on.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton } from '../../components/buttons.tsx';
import { Pick } from '../../components/fields.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Note } from '../../components/note.tsx';
import { ProgressBar } from '../../components/progress.tsx';
import { Screen } from '../../components/screen.tsx';
import type { MediumInserted } from '../../../contract/view.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Role } from '../../../core/session/state.ts';

export function LoadStage({ role, onWish }: { readonly role: Role; readonly onWish: (wish: Wish) => void }): ReactNode {
  const { ask, texts: { receive: { load: texts, roles } } } = useNight();
  const { media, refusal: unseen, look } = useMedia();
  const [chosen, setChosen] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const medium = mediumOf(media, chosen);
  const load = async (): Promise<void> => {
    if (medium === null) return;
    setRefusal(null);
    setRunning(true);
    const answer = await ask('transfer/import', { medium });
    setRunning(false);
    if (!answer.ok) setRefusal(answer.error);
    await look();
  };
  if (running) return <Running />;
  return (
    <Screen
      code={texts.code} title={texts.titleOf(roles[role])} lead={texts.lead} refusal={refusal ?? unseen}
      notes={<LoadNotes refusal={refusal} role={role} onWish={onWish} />}
      actions={(
        <>
          <PlainButton onPress={look}>{texts.look}</PlainButton>
          <GoButton onPress={load} waitsFor={medium === null ? { says: texts.missing, focus: () => focusFirst('media') } : undefined}>
            {refusal === null ? texts.go : texts.again}
          </GoButton>
        </>
      )}
    >
      <div data-part="media">
        {media.length === 0
          ? <div className="nothing"><p><b>{texts.none}</b></p><p>{texts.noneHow}</p></div>
          : (
            <Pick
              label={texts.media} value={medium} onChange={setChosen} layout="lines"
              options={media.map(({ path, name, size }) => ({ value: path, title: name, note: texts.size(size) }))}
            />
          )}
      </div>
    </Screen>
  );
}

/** The only one there is counts as chosen: its name is compared by eye all the same. */
function mediumOf(media: readonly MediumInserted[], chosen: string | null): string | null {
  const found = media.find(({ path }) => path === chosen) ?? (media.length === 1 ? media[0] : undefined);
  return found?.path ?? null;
}

/** Looked for when the screen comes, whenever the view has changed, and when somebody asks for it. */
function useMedia(): { readonly media: readonly MediumInserted[]; readonly refusal: Refusal | null; readonly look: () => Promise<void> } {
  const { ask, view } = useNight();
  const [media, setMedia] = useState<readonly MediumInserted[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const look = useCallback(async () => {
    const answer = await ask('hall/media', {});
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) setMedia(answer.value.media);
  }, [ask]);
  useEffect(() => {
    void look();
  }, [look, view]);
  return { media, refusal, look };
}

function LoadNotes({ refusal, role, onWish }: {
  readonly refusal: Refusal | null; readonly role: Role; readonly onWish: (wish: Wish) => void;
}): ReactNode {
  const { texts: { receive: { load: texts, seal, unseal } } } = useNight();
  if (refusal === null) {
    return (
      <>
        <Note title={texts.checks}>{texts.checksHow}</Note>
        <Note title={texts.refused}>{texts.refusedHow}</Note>
        <IssueNote onWish={onWish} />
      </>
    );
  }
  const ways: Readonly<Record<Exclude<WayOn, 'again'>, ReactNode>> = {
    another: <Way title={unseal.other} how={unseal.otherHow} link={unseal.otherLink} onPress={() => onWish('seal')} />,
    backup: <Way title={seal.backup} how={seal.backupHow} link={seal.backupLink} onPress={() => onWish('release')} />,
    issue: <IssueNote onWish={onWish} />,
  };
  return waysOn(refusal.code, role).map((way) => (way === 'again' ? null : <div key={way}>{ways[way]}</div>));
}

function Way({ title, how, link, onPress }: {
  readonly title: string; readonly how: string; readonly link: string; readonly onPress: () => void;
}): ReactNode {
  return <Note title={title}><p>{how}</p><p><LinkButton onPress={onPress}>{link}</LinkButton></p></Note>;
}

function Running(): ReactNode {
  const { progress, texts: { receive: { load: texts } } } = useNight();
  const [done, of] = progress?.event === 'receiving' ? [progress.done, progress.of] : [0, 1];
  return (
    <Screen code={texts.code} title={texts.running} lead={texts.runningHow} notes={<Note title={texts.checks}>{texts.checksHow}</Note>}>
      <ProgressBar done={done} of={of} label={texts.running} />
    </Screen>
  );
}
