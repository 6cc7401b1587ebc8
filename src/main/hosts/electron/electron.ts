// What of Electron the host uses. Tests give a double that records: `electron` itself is imported in main.ts alone.
import type * as electron from 'electron';

export type Electron = Pick<typeof electron, 'app' | 'BrowserWindow' | 'ipcMain' | 'Menu' | 'session' | 'utilityProcess'>;
