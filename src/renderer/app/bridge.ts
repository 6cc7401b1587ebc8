// What the preload script put into the window.
import type { Bridge } from '../../contract/bridge.ts';

declare global {
  interface Window {
    readonly kaihyo: Bridge;
  }
}

export const bridge: Bridge = window.kaihyo;
