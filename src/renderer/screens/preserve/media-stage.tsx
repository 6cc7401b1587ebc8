// Two inserted media are chosen and written to, each read back and judged by the separate verifier.
import { type ReactNode, useRef, useState } from 'react';
import { bagFolder, type Choice, chosen, formatSize, LEAST_FREE, partOf, stillThere } from './media.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton } from '../../components/buttons.tsx';
import { Seg } from '../../components/fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { useMedia } from '../../components/media.ts';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import type { Preserving } from '../../../contract/contract.ts';
import type { MediumInserted } from '../../../contract/view.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { MarkSign } from '../../../texts/window/components-texts.ts';

export function MediaStage({ refusal, onRefused }: {
  readonly refusal: Refusal | null; readonly onRefused: (refusal: Refusal | null) => void;
}): ReactNode {
  const { ask, count, texts: { preserve: { media: texts, writing } } } = useNight();
  const [isWriting, setWriting] = useState(false);
  const [choice, setChoice] = useState<Choice>({ main: null, backup: null });
  const list = useRef<HTMLDivElement>(null);
  const { media } = useMedia(!isWriting, onRefused);
  const { main, backup } = stillThere(choice, media ?? []);

  const write = async (): Promise<void> => {
    if (main === null || backup === null) return;
    onRefused(null);
    setWriting(true);
    const answer = await ask('preservation/write', { media: [main, backup].map((path) => bagFolder(path, count.setting.ctx)) });
    setWriting(false);
    if (!answer.ok) onRefused(answer.error);
  };
  const content = <Note title={texts.content}>{texts.contentMeans}</Note>;
  if (isWriting) return <Writing content={content} />;
  return (
    <Screen
      code={texts.code} title={texts.title} lead={texts.lead} refusal={refusal}
      notes={(
        <>
          {refusal !== null && <Note title={writing.stop}>{writing.stopMeans}</Note>}
          <Note title={texts.transfer}>{texts.transferMeans}</Note>
          {content}
        </>
      )}
      actions={(
        <GoButton
          onPress={write}
          waitsFor={main !== null && backup !== null ? undefined : {
            says: texts.needsMedia, focus: () => list.current?.querySelector<HTMLElement>('input')?.focus(),
          }}
        >
          {texts.go}
        </GoButton>
      )}
    >
      <div ref={list}>
        {media !== null && media.length === 0 && <p role="status">{texts.none}</p>}
        {media !== null && media.length > 0 && <MediaTable media={media} choice={{ main, backup }} onChoose={setChoice} />}
      </div>
      <h2 className="part preserve-steps">{texts.steps}</h2>
      <ol className="rows">
        {texts.stepList.map((step, at) => <li key={step}><span className="num">{at + 1}</span><span>{step}</span><span /></li>)}
      </ol>
    </Screen>
  );
}

/** In the order in which it is done. */
const parts = [['make', null], ['write', 1], ['read-back', 1], ['write', 2], ['read-back', 2], ['label', null]] as const satisfies
  readonly (readonly [Preserving['part'], number | null])[];

function Writing({ content }: { readonly content: ReactNode }): ReactNode {
  const { preserving, texts: { preserve: { media: texts, writing } } } = useNight();
  const now = parts.findIndex(([part, medium]) => part === preserving?.part && medium === preserving.medium);
  const sign = (at: number): MarkSign => {
    if (at === now) return 'now';
    return at < now ? 'done' : 'yet';
  };
  return (
    <Screen
      code={texts.code} title={writing.title} lead={writing.lead}
      notes={<>{content}<Note title={writing.stop}>{writing.stopMeans}</Note></>}
    >
      <h2 className="part">{texts.steps}</h2>
      <div role="status">
        <ol className="rows">
          {parts.map(([part, medium], at) => (
            <li key={`${part} ${medium ?? ''}`}>
              <Mark sign={sign(at)} />
              <span>{writing.parts[part](medium === null ? '' : texts.roles[medium - 1] ?? '')}</span><span />
            </li>
          ))}
        </ol>
      </div>
    </Screen>
  );
}

function MediaTable({ media, choice, onChoose }: {
  readonly media: readonly MediumInserted[]; readonly choice: Choice; readonly onChoose: (choice: Choice) => void;
}): ReactNode {
  const { texts: { preserve: { media: texts } } } = useNight();
  const [main, backup] = texts.roles;
  const reason = ({ readOnly, free }: MediumInserted): string | null => {
    if (readOnly) return texts.readOnly;
    return free < LEAST_FREE ? texts.tooSmall : null;
  };
  return (
    <table className="tbl media">
      <thead><tr><th scope="col">{texts.table}</th><td /><th scope="col" className="r">{texts.choose}</th></tr></thead>
      <tbody>
        {media.map((medium) => (
          <tr key={medium.path}>
            <th scope="row"><span className="name">{medium.name}</span></th>
            <td className="sub">{texts.free(formatSize(medium.free), formatSize(medium.size))}</td>
            <td className="r">
              {reason(medium) ?? (
                <Seg
                  label={`${medium.name}　${texts.choose}`} value={partOf(choice, medium.path)}
                  options={[{ value: 'main', title: main }, { value: 'backup', title: backup }]}
                  onChange={(part) => onChoose(chosen(choice, part, medium.path))}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
