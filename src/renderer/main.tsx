// Entry of the window.
import { createRoot } from 'react-dom/client';
import { HallProvider } from './app/night.tsx';
import { CurrentScreen } from './app/route.tsx';
import { Lost, Refused } from './app/standstill.tsx';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <Lost>
    <HallProvider
      loading={(texts) => <p className="loading" role="status">{texts.frame.loading}</p>}
      refused={(refusal, texts, language) => <Refused refusal={refusal} texts={texts} language={language} />}
    >
      <CurrentScreen />
    </HallProvider>
  </Lost>,
);
