// Signing in: two persons, one after the other. Each proves who it is once, and chooses the number to confirm with.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { candidates, type Candidate } from './candidates.ts';
import { LetIn } from './let-in.tsx';
import { useNight } from '../../app/night.tsx';
import { officersHere } from '../../app/route-of.ts';
import { GoButton, LinkButton, PlainButton, type WaitsFor } from '../../components/buttons.tsx';
import { digitsIn } from '../../components/digits.ts';
import { Field, NumberField, Pick, SecretField, TextField } from '../../components/fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useSecret } from '../../components/secret.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';

const NUMBER = 6;

export function SignInScreen(): ReactNode {
  const { texts: { signIn: words }, count } = useNight();
  const here = officersHere(count).length;
  // A person begins with empty fields: the key makes them new.
  return <SignInOf key={here} title={[words.titleFirst, words.titleSecond][here] ?? words.titleMore} />;
}

function SignInOf({ title }: { readonly title: string }): ReactNode {
  const { texts: { signIn: words }, count, ask, say, place, go, signedOut, tellSignedOut } = useNight();
  const options = candidates(count);
  const [typedName, setTypedName] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** Who may be registered once two officers have let it. */
  const [waiting, setWaiting] = useState<Candidate | null>(null);
  const [wrong, setWrong] = useState<'passphrase' | 'number' | null>(null);
  const [passphrase, passphraseAgain, number, numberAgain] = [useSecret(), useSecret(), useSecret(), useSecret()];
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => () => tellSignedOut(null), [tellSignedOut]);
  const isTyped = count.hall === null && options.length === 0;
  const person = isTyped ? typedCandidate(typedName, count.enrolled.length) : options.find(({ id }) => id === chosenId) ?? null;
  const isNobodyLeft = !isTyped && options.length === 0;
  const isNew = person !== null && !person.isEnrolled;

  const waitsFor = ((): WaitsFor | undefined => {
    if (person === null) return { says: words.needsName, focus: () => form.current?.querySelector<HTMLElement>('input')?.focus() };
    if (passphrase.length === 0) return { says: words.needsPassphrase, focus: passphrase.focus };
    if (isNew && passphraseAgain.length === 0) return { says: words.needsPassphrase, focus: passphraseAgain.focus };
    if (number.length !== NUMBER) return { says: words.needsNumber, focus: number.focus };
    if (numberAgain.length !== NUMBER) return { says: words.needsNumber, focus: numberAgain.focus };
    return undefined;
  })();

  const signIn = async (): Promise<void> => {
    if (person === null) return;
    tellSignedOut(null);
    setRefusal(null);
    const typed = {
      passphrase: passphrase.take(), passphraseAgain: passphraseAgain.take(),
      number: digitsIn(number.take()), numberAgain: digitsIn(numberAgain.take()),
    };
    const differs = isNew && typed.passphrase !== typed.passphraseAgain ? 'passphrase' : typed.number === typed.numberAgain ? null : 'number';
    setWrong(differs);
    if (differs !== null) {
      (differs === 'passphrase' ? passphrase : number).focus();
      return;
    }
    const refused = await enter(person, typed.passphrase, typed.number);
    setRefusal(refused);
    if (refused === null) say(words.signedIn(person.name));
  };
  const enter = async ({ id, name, isEnrolled }: Candidate, secret: string, digits: string): Promise<Refusal | null> => {
    const enrolled = isEnrolled ? null : await ask('people/enrol', { person: { id, name }, passphrase: secret });
    if (enrolled?.ok === false) {
      if (enrolled.error.code === 'person/not-of-this-hall' && officersHere(count).length >= 2) setWaiting({ id, name, isEnrolled });
      return enrolled.error;
    }
    const entered = await ask('people/sign-in', { person: id, passphrase: secret, number: digits });
    return entered.ok ? null : entered.error;
  };

  const lead = ((): string => {
    if (place === 'sign-in' && count.here.length >= 2) return isNobodyLeft ? words.nobody : words.leadMore;
    // Only after a restart is somebody signed in by the record and not here.
    return count.state.people.officers.some(({ id, signedIn }) => signedIn && !count.here.includes(id)) ? words.leadResumed : words.lead;
  })();
  return (
    <Screen
      code="開-02" title={isNobodyLeft ? words.titleChange : title} lead={lead} refusal={refusal ?? signedOut}
      notes={<SignInNotes signOuts={isNobodyLeft ? null : <SignOuts onRefused={setRefusal} />} />}
      actions={(
        <>
          {place === 'sign-in' && <PlainButton onPress={() => go(null)}>{words.goBack}</PlainButton>}
          {!isNobodyLeft && <GoButton onPress={signIn} waitsFor={waitsFor}>{isNew ? words.enrolAndSignIn : words.signIn}</GoButton>}
        </>
      )}
    >
      {isNobodyLeft && <SignOuts onRefused={setRefusal} />}
      <div ref={form} className="sign-in" hidden={isNobodyLeft}>
        {isTyped
          ? <Field label={words.name}><TextField value={typedName} onChange={setTypedName} maxLength={40} /></Field>
          : (
            <Pick
              label={words.who} value={chosenId} onChange={setChosenId} layout="columns"
              options={options.map(({ id, name, isEnrolled }) => ({
                value: id, title: name, note: isEnrolled ? words.enrolled : words.notEnrolled,
              }))}
            />
          )}
        <div className="pair">
          <Field
            label={isNew ? words.newPassphrase : words.passphrase} wrong={wrong === 'passphrase' ? words.passphrasesDiffer : null}
            hint={isNew ? words.passphraseHint : undefined}
          >
            <SecretField secret={passphrase} />
          </Field>
          {isNew && <Field label={words.passphraseAgain}><SecretField secret={passphraseAgain} /></Field>}
        </div>
        <div className="pair">
          <Field label={words.number} wrong={wrong === 'number' ? words.numbersDiffer : null} hint={words.numberHint}>
            <NumberField secret={number} />
          </Field>
          <Field label={words.numberAgain}><NumberField secret={numberAgain} /></Field>
        </div>
      </div>
      {waiting !== null && waiting.id === person?.id && waiting.name === person.name && (
        <LetIn
          key={waiting.name} person={{ id: waiting.id, name: waiting.name }} onRefused={setRefusal}
          onDone={() => {
            setWaiting(null);
            setRefusal(null);
            passphrase.focus();
          }}
        />
      )}
    </Screen>
  );
}

/** Who is here can end the own duty; in the place of the form where nobody is left to come. */
function SignOuts({ onRefused }: { readonly onRefused: (refusal: Refusal | null) => void }): ReactNode {
  const { texts: { signIn: words }, count, place, ask } = useNight();
  const signOut = async (person: string): Promise<void> => {
    onRefused(null);
    const answer = await ask('people/sign-out', { person });
    if (!answer.ok) onRefused(answer.error);
  };
  if (place !== 'sign-in') return null;
  return officersHere(count).map(({ id, name }) => (
    <p key={id}><LinkButton onPress={() => signOut(id)}>{words.signOut(name)}</LinkButton></p>
  ));
}

function SignInNotes({ signOuts }: { readonly signOuts: ReactNode }): ReactNode {
  const { texts: { signIn: words }, count } = useNight();
  const here = officersHere(count);
  return (
    <>
      <Note title={words.here}>
        {here.length === 0 ? <p>{words.hereNone}</p> : <ul>{here.map(({ id, name }) => <li key={id}><Mark sign="done" spoken="none" /> {name}</li>)}</ul>}
        {signOuts}
      </Note>
      <Note title={words.why.title}>{words.why.text}</Note>
      <Note title={words.secret.title}>{words.secret.text}</Note>
    </>
  );
}

/** Where no settings came with the definition, whoever is not registered here is typed. */
function typedCandidate(name: string, enrolled: number): Candidate | null {
  return name.trim() === '' ? null : { id: `officer-${enrolled + 1}`, name: name.trim(), isEnrolled: false };
}
