// Notices (異動・告示事項): what changed after the definition was fixed (formats/definition §5).
import type { IsoDate, Time } from '../kernel/time.ts';
import type { Candidate, Judge, Member, Party } from './definition.ts';

export interface Notices {
  readonly format: 'kaihyo-notices/1';
  readonly ctx: string;
  readonly notices: readonly Notice[];
}

export interface Notice {
  readonly number: number;
  readonly announcedOn: IsoDate;
  readonly announcement: string;
  readonly clause: string;
  readonly change: Change;
}

export type StrikeCause =
  | 'death' | 'dismissal' | 'withdrawal' | 'deemed-withdrawal' | 'party-unqualified' | 'ineligible'
  | 'list-withdrawal' | 'list-dismissal' | 'removal' | 'left-office';

export type Change =
  | {
    readonly type: 'option-struck';
    readonly contest: number;
    readonly code: number;
    readonly cause: StrikeCause;
    readonly occurredAt: Time;
    /** Null where the cause lies before election day; else the ruling, which is printed as a remark. */
    readonly ruling: { readonly by: string; readonly text: string } | null;
  }
  | { readonly type: 'option-added'; readonly contest: number; readonly party: number | null; readonly option: Candidate | Party | Member | Judge }
  | { readonly type: 'contest-not-held'; readonly contest: number; readonly cause: 'uncontested' | 'not-held' }
  | { readonly type: 'district-changed'; readonly district: string; readonly hall: string; readonly cause: string };
