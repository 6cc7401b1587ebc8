// A dialog on an opaque ground: for help and for what people want beside the count. A confirmation is a screen, never a dialog.
//   <Dialog title lead? onClose foot={buttons}>…</Dialog>     Esc closes it; the focus goes back to where it was.
import { type ReactNode, useEffect, useId, useRef } from 'react';

export function Dialog({ title, lead, onClose, foot, children }: {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly onClose: () => void;
  readonly foot: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element} className="dialog" aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h1 id={heading} tabIndex={-1} autoFocus>{title}</h1>
      {lead !== undefined && <p className="dialog-lead">{lead}</p>}
      <div className="dialog-body">{children}</div>
      <div className="foot">{foot}</div>
    </dialog>
  );
}
