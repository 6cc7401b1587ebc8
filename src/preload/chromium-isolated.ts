// The half of the bridge that stands in a world of its own: the page cannot see the binding, only these two events of the document.

declare global {
  /** The binding of the host (Runtime.addBinding), which exists in this world alone. */
  const kaihyoSend: (message: string) => void;
}

document.addEventListener('kaihyo-send', (event) => {
  kaihyoSend((event as CustomEvent<string>).detail);
});
Object.defineProperty(globalThis, 'kaihyoReceive', {
  value: (message: string) => document.dispatchEvent(new CustomEvent('kaihyo-receive', { detail: message })),
});

export {};
