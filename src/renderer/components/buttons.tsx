// Buttons: verb and object, always.
//   <GoButton onPress={async () => {…}} waitsFor={undefined | { says, focus }}>…</GoButton>   the one next action of a screen, blue
//     While something is missing it is dashed: pressing it says what, above the button, and moves the focus there.
//     While its promise runs it takes no second press.
//   <PlainButton onPress>…</PlainButton>  <LinkButton onPress keys="F1"?>…</LinkButton>
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../app/night.tsx';

export interface WaitsFor {
  readonly says: string;
  readonly focus: () => void;
}

interface Pressed {
  readonly onPress: () => unknown;
  readonly children: ReactNode;
}

/** One press at a time. */
function useOnce(onPress: () => unknown): readonly [boolean, () => void] {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const press = (): void => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    void (async () => {
      try {
        await onPress();
      } finally {
        running.current = false;
        setBusy(false);
      }
    })();
  };
  return [busy, press];
}

export function GoButton({ onPress, waitsFor, children }: Pressed & { readonly waitsFor?: WaitsFor | undefined }): ReactNode {
  const [busy, press] = useOnce(onPress);
  const [asked, setAsked] = useState(false);
  const { components } = useWords();
  const missing = waitsFor?.says;
  useEffect(() => setAsked(false), [missing]);
  return (
    <span className="go">
      <span className={busy ? 'go-says is-working' : 'go-says'} role="status">{busy ? components.working : asked ? missing : null}</span>
      <button
        type="button" className="btn btn-go" aria-disabled={busy || waitsFor !== undefined}
        onClick={() => {
          if (waitsFor === undefined) {
            press();
            return;
          }
          setAsked(true);
          waitsFor.focus();
        }}
      >
        {children}
      </button>
    </span>
  );
}

export function PlainButton({ onPress, children }: Pressed): ReactNode {
  const [busy, press] = useOnce(onPress);
  return <button type="button" className="btn" aria-disabled={busy} onClick={press}>{children}</button>;
}

export function LinkButton({ onPress, keys, children }: Pressed & { readonly keys?: string | undefined }): ReactNode {
  const [, press] = useOnce(onPress);
  return <button type="button" className="link" onClick={press}>{children}{keys !== undefined && <kbd>{keys}</kbd>}</button>;
}
