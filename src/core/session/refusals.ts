// Why the night does not go on: each refusal with the rule that it holds.
import type { ApprovalRefusal } from '../approval/refusals.ts';
import type { Refusal } from '../kernel/refusal.ts';

export const sessionRefusals = {
  // The course of the night.
  'session/already-recorded': 'a fact is recorded once',
  'session/partly-recorded': 'one record has one time: what is recorded for some contests is recorded for the others alone',
  'session/too-early': 'each step of the night has its turn',
  'session/too-late': 'a step that is over is not done again; a count is done again as a new version',
  'session/paused': 'nothing but people, trouble and the resumption is recorded while the count is paused',
  'session/not-paused': 'only what was paused is resumed',
  'session/seals-changed': 'a seal that is not as it was left is explained',
  'session/unknown-contest': 'the contests are those of the definition',
  'session/contest-not-held': '公職選挙法100条: no ballot of an uncontested election is opened or counted',
  'session/counted-before': 'no second first count on one terminal',
  'session/clock-far-off': 'certificates and records hold only with a clock that is right',
  'session/entries-differ': 'what two persons type is the same',

  // People.
  'session/id-of-another': 'one id, one person',
  'session/id-of-terminal': 'formats/log §1.1: in the log this id is the machine',
  'session/another-duty': '公職選挙法62条: a witness has no other duty in this count',
  'session/unknown-person': 'who leaves or loses office was there',
  'session/two-officers-needed': 'a shift never leaves fewer than two officers',
  'session/supervisor-known': '公職選挙法61条: one supervisor for a contest',
  'session/no-supervisor': '公職選挙法61条, 公職選挙法施行令67条: somebody holds the supervisor\'s office',
  'session/not-supervisor': '公職選挙法施行令67条: the act belongs to who holds the supervisor\'s office in every contest concerned',
  'session/too-few-witnesses': '公職選挙法62条, 最高裁判所裁判官国民審査法25条: the least number of witnesses, at every step after the opening',
  'session/too-many-witnesses': '公職選挙法62条: the largest number of witnesses',
  'session/witnesses-suffice': '公職選挙法62条: the supervisor appoints witnesses only up to the least number',
  'session/witness-not-eligible': '公職選挙法62条: an appointed witness is on the roll of the municipality and no candidate',
  'session/same-party': '公職選挙法62条: no more than two witnesses of one party, those notified included',
  'session/witness-lost-office': '公職選挙法62条: who lost the office is no witness any more',
  'session/attendance-not-confirmed': 'who is present is confirmed before the opening',

  // Opening and notices.
  'session/before-poll-closing': '公職選挙法40条, 65条: nothing is opened before the polls close',
  'session/before-announced-time': '公職選挙法64条: a start before the announced time has a recorded reason',
  'session/boxes-not-arrived': '公職選挙法65条: all ballot boxes have arrived',
  'session/not-opened': '公職選挙法66条, 228条2項: nothing sealed is opened before the start of counting is recorded for every contest',
  'session/notices-closed': 'formats/definition §5.4',
  'session/notice-number': 'formats/definition §5: notices are numbered in order',

  // Receiving.
  'session/seals-differ': 'a seal number that differs needs opinion, reason and decision before anything is unsealed',
  'session/seals-agree': 'a decision about seal numbers is recorded only where they differ',
  'session/seal-not-compared': 'a seal number is compared before the seal is broken',
  'session/backup-not-released': '電磁的記録式投票特例法10条2項: the backup is used only where the main medium is broken or lost',
  'session/main-readable': '電磁的記録式投票特例法10条2項: a main medium that was read is neither broken nor lost',
  'session/main-stays-sealed': '電磁的記録式投票特例法10条2項: a main medium found later stays sealed',
  'session/not-unsealed': 'a bag is read from a medium that was unsealed before the witnesses',
  'session/another-bag': 'formats/transfer §5',
  'session/older-issue': 'formats/transfer §5.3',
  'session/contests-differ': 'formats/transfer §2: one entry for each contest',
  'session/no-bag': 'the bag is read before anything about it is confirmed',
  'session/fingerprint-not-confirmed': 'formats/transfer §4: the 照合番号 comes before the numbers of ballots',
  'session/ballot-numbers-differ': 'formats/transfer §4: the numbers of the hand-over paper are those of the bag',
  'session/ballots-asked': 'formats/transfer §5.2: no other ballots after a PIN was asked',

  // Card and count.
  'session/same-person': 'card and PIN are with two persons',
  'session/holders-not-recorded': 'who holds card and PIN is recorded before the PIN is asked',
  'session/another-card': 'only the cards of the definition open its ballots',
  'session/card-not-needed': 'where no contest has a ballot no card is used',
  'session/numbers-do-not-add-up': 'formats/count §6',
  'session/none-opened': 'where two or more ballots do not open at all, the key or the definition is the wrong one',
  'session/numbers-changed': 'ballots on which a decision stands are as many after a restart as before',

  // Decisions, reconciliation, result.
  'session/no-such-ballots': 'a decision is about ballots that are there',
  'session/decision-incomplete': 'formats/count §2.3: the decisions on a class add up to its ballots',
  'session/already-revealed': '公職選挙法237条: nothing that changes the count is recorded after its result was shown',
  'session/voters-not-entered': 'formats/count §5: a difference is that to the number of voters',
  'session/no-difference': 'formats/count §5: only a difference has a reason',
  'session/not-revealed': 'what nobody has seen is neither confirmed nor hidden',
  'session/recount-needs-order': 'after the hand-over a recount names who asked for it',

  // Sheets and preservation.
  'session/sheet-with-figures': 'no sheet with figures, and no hash of one, before the count is confirmed',
  'session/sheet-exists': 'a sheet that was made is kept; a re-issue is another file',
  'session/printing-not-ordered': 'the set is printed when the supervisor says so',
  'session/not-printed': 'only a printed sheet is handed over',
  'session/not-handed-over': 'only a sheet that was handed over is collected',
  'session/not-collected': 'the hand-over sheet is collected and sealed in with the set',
  'session/two-media-needed': 'the package is preserved on two media',
  'session/not-verified': 'the record ends after the media were read back and verified',
} as const;

export type SessionRefusalCode = keyof typeof sessionRefusals;

export type SessionRefusal = Refusal<SessionRefusalCode> | ApprovalRefusal;
