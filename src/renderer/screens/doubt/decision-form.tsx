// The form of one decision: opinions of the witnesses, the supervisor's choice with its effect on the total, the reason.
import { type ReactNode, useRef } from 'react';
import { DoubtNotes } from './doubt-notes.tsx';
import { asFreeText, type Opinion, type Question, type Treatment } from './question.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton } from '../../components/buttons.tsx';
import { Pick, Seg, TextArea, TextField } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { officeHolder, presentWitnesses } from '../../../core/session/people.ts';
import type { SessionSetting } from '../../../core/session/setting.ts';
import type { Witness } from '../../../core/session/state.ts';
import { formatNumber } from '../../../core/sheets/figures.ts';
import type { DoubtTexts } from '../../../texts/window/doubt-texts.ts';

/** Code points of one opinion, so that those of ten witnesses fit into the record. */
const LONGEST_OPINION = 150;
const LONGEST_REASON = 500;

type Answer = 'none' | 'some';

export interface Draft {
  /** By the id of the witness. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly words: ReadonlyMap<string, string>;
  readonly treatment: Treatment | null;
  readonly reason: string;
}

export const emptyDraft: Draft = { answers: new Map(), words: new Map(), treatment: null, reason: '' };

export function opinionsIn({ answers, words }: Draft, witnesses: readonly Witness[]): readonly Opinion[] {
  return witnesses.map(({ id, name }) => ({ witness: name, words: answers.get(id) === 'some' ? asFreeText(words.get(id) ?? '') : null }));
}

export function DecisionForm({ question, draft, setDraft, complete }: {
  readonly question: Question; readonly draft: Draft; readonly setDraft: (draft: Draft) => void; readonly complete: () => void;
}): ReactNode {
  const { count, texts: { doubt: texts, people: { number: numberTexts } }, go } = useNight();
  const holder = officeHolder(count.state.people, question.contest);
  const work = useRef<HTMLDivElement>(null);
  const witnesses = presentWitnesses(count.state.people, question.contest);
  const number = formatNumber(question.ballots);
  const focus = (selector: string) => () => work.current?.querySelector<HTMLElement>(selector)?.focus();
  const missing = missingIn(draft, witnesses, texts);
  return (
    <Screen
      code={texts.code} title={question.held ? texts.titleHeld(number) : texts.title(number)}
      lead={texts.lead(nameOf(count.setting, question.contest), texts.classMeans[question.doubtful])}
      notes={(
        <>
          {/* Before anything is written here: on the way there it would be lost. */}
          {holder !== undefined && !count.here.includes(holder.id) && (
            <Note title={numberTexts.go}><LinkButton onPress={() => go('people')}>{numberTexts.title(holder.name)}</LinkButton></Note>
          )}
          <DoubtNotes question={question} />
        </>
      )}
      actions={(
        <GoButton onPress={complete} waitsFor={missing === null ? undefined : { says: missing.says, focus: focus(missing.at) }}>
          {texts.go}
        </GoButton>
      )}
    >
      <div ref={work} className="doubt">
        <h2 className="part">{texts.parts.opinion}</h2>
        <table className="tbl">
          <tbody>
            {witnesses.map((witness) => (
              <OpinionRow key={witness.id} witness={witness} draft={draft} setDraft={setDraft} texts={texts} />
            ))}
          </tbody>
        </table>
        <h2 className="part">{texts.parts.decision}</h2>
        <Pick
          label={texts.choices} value={draft.treatment} onChange={(treatment) => setDraft({ ...draft, treatment })}
          options={(['not-accepted', 'invalid', 'held'] as const).map((value) => ({
            value, title: texts.treatments[value].title, note: `${texts.treatments[value].means}　${totalWords(question, value, texts)}`,
          }))}
        />
        <h2 className="part">{texts.parts.reason}</h2>
        <TextArea
          rows={2} label={texts.reasonField} maxLength={LONGEST_REASON} value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
      </div>
    </Screen>
  );
}

/** What the choice does to the total; a sentence of its own where nothing is decided yet. */
export function totalWords({ totals }: Question, treatment: Treatment, texts: DoubtTexts): string {
  return treatment === 'held' ? texts.totalOpen : texts.total(formatNumber(totals[treatment]));
}

export function nameOf({ contests }: SessionSetting, contest: number): string {
  return contests.find((each) => each.contest === contest)?.title ?? '';
}

function OpinionRow({ witness: { id, name }, draft, setDraft, texts }: {
  readonly witness: Witness; readonly draft: Draft; readonly setDraft: (draft: Draft) => void; readonly texts: DoubtTexts;
}): ReactNode {
  const answer = draft.answers.get(id) ?? null;
  return (
    <tr>
      <th scope="row" className="name">{name}</th>
      <td data-witness={id}>
        <Seg<Answer>
          label={texts.opinionOf(name)} value={answer}
          options={[{ value: 'none', title: texts.noObjection }, { value: 'some', title: texts.hasOpinion }]}
          onChange={(chosen) => setDraft({ ...draft, answers: new Map(draft.answers).set(id, chosen) })}
        />
      </td>
      <td className="opinion" data-words={id}>
        {answer === 'some' && (
          <TextField
            label={texts.opinionField(name)} maxLength={LONGEST_OPINION} value={draft.words.get(id) ?? ''}
            onChange={(words) => setDraft({ ...draft, words: new Map(draft.words).set(id, words) })}
          />
        )}
      </td>
    </tr>
  );
}

function missingIn(draft: Draft, witnesses: readonly Witness[], texts: DoubtTexts): { readonly says: string; readonly at: string } | null {
  const unheard = witnesses.find(({ id }) => !draft.answers.has(id));
  if (unheard !== undefined) return { says: texts.missing.opinion, at: `[data-witness="${unheard.id}"] input` };
  const silent = witnesses.find(({ id }) => draft.answers.get(id) === 'some' && asFreeText(draft.words.get(id) ?? '') === '');
  if (silent !== undefined) return { says: texts.missing.opinionText, at: `[data-words="${silent.id}"] input` };
  if (draft.treatment === null) return { says: texts.missing.decision, at: '.pick input' };
  return asFreeText(draft.reason) === '' ? { says: texts.missing.reason, at: 'textarea' } : null;
}
