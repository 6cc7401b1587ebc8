// Whom to call, as the hall settings name them: beside what is not decided in the hall.
import type { ReactNode } from 'react';
import { Note } from './note.tsx';
import { useHall } from '../app/night.tsx';

export function Contacts(): ReactNode {
  const { texts: { components }, view: { count } } = useHall();
  const contacts = count?.hall?.contacts ?? [];
  if (contacts.length === 0) return null;
  return (
    <Note title={components.contacts}>
      {contacts.map(({ what, telephone }) => <p key={`${what} ${telephone}`}>{what}　<b className="nw">{telephone}</b></p>)}
    </Note>
  );
}
