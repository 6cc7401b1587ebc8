// A new issue may be announced at any time of the receipt.
import type { ReactNode } from 'react';
import type { Wish } from './receive-screen.tsx';
import { useNight } from '../../app/night.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Note } from '../../components/note.tsx';

export function IssueNote({ onWish }: { readonly onWish: (wish: Wish) => void }): ReactNode {
  const { texts: { receive: { seal: texts } } } = useNight();
  return <Note title={texts.issue}><p>{texts.issueHow}</p><p><LinkButton onPress={() => onWish('issue')}>{texts.issueLink}</LinkButton></p></Note>;
}
