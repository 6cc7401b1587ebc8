// Words of signing in: who is there, and the number with which each confirms.
export interface SignInTexts {
  readonly titleFirst: string;
  readonly titleSecond: string;
  readonly titleMore: string;
  readonly titleChange: string;
  readonly lead: string;
  readonly leadResumed: string;
  readonly leadMore: string;
  readonly who: string;
  readonly nobody: string;
  readonly name: string;
  readonly enrolled: string;
  readonly notEnrolled: string;
  readonly passphrase: string;
  readonly newPassphrase: string;
  readonly passphraseHint: string;
  readonly passphraseAgain: string;
  readonly number: string;
  readonly numberHint: string;
  readonly numberAgain: string;
  readonly passphrasesDiffer: string;
  readonly numbersDiffer: string;
  readonly needsName: string;
  readonly needsPassphrase: string;
  readonly needsNumber: string;
  readonly signIn: string;
  readonly enrolAndSignIn: string;
  /** Two officers let somebody be registered whom the hall settings do not name. */
  readonly letInHow: (name: string) => string;
  readonly letIn: (name: string) => string;
  readonly goBack: string;
  readonly here: string;
  readonly hereNone: string;
  readonly signOut: (name: string) => string;
  readonly why: { readonly title: string; readonly text: string };
  readonly secret: { readonly title: string; readonly text: string };
  readonly signedIn: (name: string) => string;
}
