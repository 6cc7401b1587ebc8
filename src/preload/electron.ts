// The preload script of Electron: sandboxed, in a world of its own, one file that requires nothing but electron.
import { contextBridge, ipcRenderer } from 'electron';
import { bridgeOver } from './bridge.ts';

contextBridge.exposeInMainWorld('kaihyo', bridgeOver({
  send: (name, input) => ipcRenderer.invoke(name, input),
  listen: (listener) => {
    ipcRenderer.on('event', (_event, message: unknown) => {
      listener(message);
    });
  },
}));
