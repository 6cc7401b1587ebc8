// The dialogs that every screen can open: 手引 (F1), 避難 (F4), トラブル報告書 (F9), ほかの操作.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export type DialogName = 'help' | 'trouble' | 'other' | 'evacuation';

export interface Dialogs {
  readonly opened: DialogName | null;
  readonly open: (name: DialogName) => void;
  readonly close: () => void;
}

const DialogsContext = createContext<Dialogs | null>(null);

export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (dialogs === null) throw new Error('a dialog was opened outside the frame');
  return dialogs;
}

export function DialogsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [opened, open] = useState<DialogName | null>(null);
  const dialogs = useMemo<Dialogs>(() => ({ opened, open, close: () => open(null) }), [opened]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const pressed = keys[event.key];
      if (pressed === undefined) return;
      event.preventDefault();
      // What is being written in a dialog is not to be lost to a key, unless people have to go.
      if (pressed !== 'evacuation' && document.querySelector('dialog[open]') !== null) return;
      if (pressed === 'next-region') nextRegion();
      else open(pressed);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return <DialogsContext value={dialogs}>{children}</DialogsContext>;
}

const keys: Readonly<Record<string, DialogName | 'next-region'>> = { F1: 'help', F4: 'evacuation', F9: 'trouble', F6: 'next-region' };

/** Work area, action bar, rail, and round again. */
function nextRegion(): void {
  const regions = ['work', 'bar', 'rail'].flatMap((name) => [...document.querySelectorAll<HTMLElement>(`[data-region="${name}"]`)]);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const region = regions[(at + 1) % regions.length];
  const target = region?.dataset.region === 'bar' ? region.querySelector<HTMLElement>('button') : region;
  target?.focus();
}
