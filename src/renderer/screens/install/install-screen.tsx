// 開票所設定を読み込む: the folder of the definition, and the digits of the paper that say whose it is.
import { type ReactNode, useRef, useState } from 'react';
import { useHall } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton, type WaitsFor } from '../../components/buttons.tsx';
import { Field, Pick, TextField } from '../../components/fields.tsx';
import { FingerprintFields } from '../../components/fingerprint.tsx';
import { useMedia } from '../../components/media.ts';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { folderOn, sizeWords } from './medium.ts';

const noDigits = Array.from({ length: 12 }, () => '');

export function InstallScreen(): ReactNode {
  const { texts: { install: words }, ask, go } = useHall();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { media: found, look } = useMedia(true, setRefusal);
  const media = found ?? [];
  const [medium, setMedium] = useState<string | null>(null);
  const [folder, setFolder] = useState('');
  const [terminal, setTerminal] = useState('');
  const [digits, setDigits] = useState<readonly string[]>(noDigits);
  const form = useRef<HTMLDivElement>(null);
  const chosen = media.find(({ path }) => path === medium)?.path ?? (media.length === 1 ? media[0]?.path ?? null : null);
  const missing = digits.findIndex((group) => group.length !== 5);
  const focus = (selector: string) => (): void => form.current?.querySelector<HTMLElement>(selector)?.focus();
  const waitsFor = ((): WaitsFor | undefined => {
    if (chosen === null) return { says: words.needsMedium, focus: focus('input[type=radio], .link') };
    if (terminal.trim() === '') return { says: words.needsTerminal, focus: focus('.terminal input') };
    if (missing >= 0) return { says: words.needsDigits(missing + 1), focus: focus(`.fp > div:nth-child(${missing + 1}) input`) };
    return undefined;
  })();
  const load = async (): Promise<void> => {
    if (chosen === null) return;
    setRefusal(null);
    const answer = await ask('session/begin', { definition: folderOn(chosen, folder), digits: digits.join(' '), terminal: terminal.trim() });
    if (answer.ok) go(null);
    else setRefusal(answer.error);
  };
  return (
    <Screen
      code="開-01" title={words.title} lead={words.lead} refusal={refusal}
      notes={<><Note title={words.paper.title}>{words.paper.text}</Note><Note title={words.names.title}>{words.names.text}</Note></>}
      actions={(
        <>
          <PlainButton onPress={() => go(null)}>{words.back}</PlainButton>
          <GoButton onPress={load} waitsFor={waitsFor}>{words.load}</GoButton>
        </>
      )}
    >
      <div ref={form} className="install">
        {media.length === 0
          ? <><p>{words.noMedium}</p><LinkButton onPress={look}>{words.look}</LinkButton></>
          : (
            <Pick
              label={words.medium} value={chosen} onChange={setMedium} layout="lines"
              options={media.map(({ path, name, size }) => ({ value: path, title: name, note: words.mediumNote(sizeWords(size), path) }))}
            />
          )}
        <div className="pair terminal">
          <Field label={words.terminal} hint={words.terminalHint}>
            <TextField value={terminal} onChange={setTerminal} maxLength={64} />
          </Field>
          <Field label={words.folder} hint={words.folderHint}><TextField value={folder} onChange={setFolder} /></Field>
        </div>
        <p className="lbl digits-of-paper">{words.digits}　{words.digitsHint}</p>
        <FingerprintFields values={digits} onChange={setDigits} />
      </div>
    </Screen>
  );
}
