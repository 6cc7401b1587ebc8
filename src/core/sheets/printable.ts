// Whether every name that sheets print can be printed, asked when a definition or notices come in, long before the night.
import type { Candidate, Definition, Judge, Member, Party } from '../election/definition.ts';
import type { Change, Notices } from '../election/notices.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Coverage, firstUnprintable } from './coverage.ts';
import type { SheetsRefusal } from './refusals.ts';

export interface PrintedName {
  /** Path in the definition or the notices. */
  readonly place: string;
  /** Whose name it is. */
  readonly owner: string;
  readonly text: string;
  /** What is printed instead where the text cannot be printed. */
  readonly alternative: string | null;
}

/** Refused at the first name that can be printed neither as it is nor by an alternative. */
export function checkPrintable(names: readonly PrintedName[], covers: Coverage): Result<true, SheetsRefusal> {
  for (const { place, owner, text, alternative } of names) {
    const character = firstUnprintable([text], covers);
    if (character === undefined) continue;
    const second = alternative === null ? character : firstUnprintable([alternative], covers);
    if (second !== undefined) return err({ code: 'sheets/unprintable-name', place, values: { character: second, owner } });
  }
  return ok(true);
}

/** Every name and text of a definition and its notices that a sheet prints. */
export function printedNames(definition: Definition, notices: Notices | null): readonly PrintedName[] {
  const { event, unit } = definition;
  return [
    own('event.name', event.name), own('unit.prefecture', unit.prefecture), own('unit.district.name', unit.district.name),
    own('unit.hall', unit.hall), own('unit.precinct', unit.precinct), own('unit.board', unit.board),
    ...unit.municipalities.map(({ name }, index) => own(`unit.municipalities[${index}].name`, name)),
    ...definition.contests.flatMap(({ title, constituency, options }, index) => [
      own(`contests[${index}].title`, title), own(`contests[${index}].constituency`, constituency),
      ...options.flatMap((option, at) => namesOf(option, `contests[${index}].options[${at}]`)),
    ]),
    ...(notices?.notices ?? []).flatMap(({ announcement, change }, index) => [
      own(`notices[${index}].announcement`, announcement), ...namesInChange(change, `notices[${index}].change`),
    ]),
  ];
}

function namesInChange(change: Change, place: string): readonly PrintedName[] {
  switch (change.type) {
    case 'option-struck':
      return change.ruling === null ? [] : [own(`${place}.ruling.by`, change.ruling.by), own(`${place}.ruling.text`, change.ruling.text)];
    case 'option-added': return namesOf(change.option, `${place}.option`);
    case 'contest-not-held': return [];
    case 'district-changed': return [own(`${place}.district`, change.district), own(`${place}.hall`, change.hall)];
  }
}

function namesOf(option: Candidate | Party | Member | Judge, place: string): readonly PrintedName[] {
  const named = (member: string, text: string): PrintedName => ({ place: `${place}.${member}`, owner: option.name, text, alternative: null });
  return [
    { ...named('name', option.name), alternative: option.alternative },
    ...'kana' in option ? [named('kana', option.kana)] : [],
    ...'affiliation' in option ? [named('affiliation', option.affiliation)] : [],
    ...'abbreviation' in option ? [named('abbreviation', option.abbreviation)] : [],
    ...'members' in option ? option.members.flatMap((member, index) => namesOf(member, `${place}.members[${index}]`)) : [],
  ];
}

function own(place: string, text: string): PrintedName {
  return { place, owner: text, text, alternative: null };
}
