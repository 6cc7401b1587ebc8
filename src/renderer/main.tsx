// Entry of the window.
import { createRoot } from 'react-dom/client';
import { bridge } from './app/bridge.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const board = await bridge['session/view']({});
createRoot(root).render(<h1>{board.ok ? board.value.software.name : board.error.code}</h1>);
