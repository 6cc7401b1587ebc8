// The readiness sheet (準備票), before anybody is recorded: what two persons found of the terminal, on paper.
import { type ReactNode, useState } from 'react';
import { type Ask, useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import type { CountView } from '../../../contract/view.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';

const READINESS = /^sheets\/readiness\.pdf$/;

export function readinessSheetOf({ state: { sheets } }: Pick<CountView, 'state'>): string | undefined {
  return sheets.find(({ file }) => READINESS.test(file))?.file;
}

/** Only at the beginning: later the list offers it. */
export function sheetIsMissing(count: Pick<CountView, 'state'>): boolean {
  const { state } = count;
  const { people: { supervisors, witnesses } } = state;
  return state.step === 'opening' && readinessSheetOf(count) === undefined && supervisors.length === 0 && witnesses.length === 0;
}

/** Makes the sheet where it is not there yet, and prints it; what stands against it, else null. */
export async function printReadiness(ask: Ask): Promise<Refusal | null> {
  const made = await ask('sheets/readiness', {});
  if (!made.ok) return made.error;
  const printed = await ask('printer/print', { files: [made.value.file] });
  return printed.ok ? null : printed.error;
}

export function SheetStage({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { ask, texts: { people: { sheet: texts } } } = useNight();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const print = async (): Promise<void> => {
    const refused = await printReadiness(ask);
    setRefusal(refused);
    if (refused === null) onDone();
  };
  return (
    <Screen
      code={texts.code} title={texts.title} lead={texts.lead} refusal={refusal}
      notes={<Note title={texts.later}>{texts.laterHow}</Note>}
      actions={<><PlainButton onPress={onDone}>{texts.goLater}</PlainButton><GoButton onPress={print}>{texts.go}</GoButton></>}
    >
      <Note title={texts.what}>{texts.whatHow}</Note>
    </Screen>
  );
}
