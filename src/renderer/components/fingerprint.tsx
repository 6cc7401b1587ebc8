// The 照合番号: twelve groups of five digits in the setting of slip, label and sheet (4 × 3).
//   <Fingerprint groups={groupsOfHex(hex)} typed={{ at: [2, 5], values, onChange, wrong? }} />: those groups are fields
//   <FingerprintFields values={twelve strings} onChange={…} />: all twelve are fields
import { type ReactNode, useRef } from 'react';
import { DigitBox } from './digit-box.tsx';
import { spread } from './digits.ts';
import { useHall } from '../app/night.tsx';

const GROUP = 5;

export interface TypedGroups {
  /** Which groups are fields: 0 to 11, ascending. */
  readonly at: readonly number[];
  /** One per field. */
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** A group of `at` that did not agree. */
  readonly wrong?: number | null | undefined;
}

/** `groups`: the twelve, null for one that is not shown. */
export function Fingerprint({ groups, typed }: {
  readonly groups: readonly (string | null)[]; readonly typed?: TypedGroups | undefined;
}): ReactNode {
  const { texts: { components } } = useHall();
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  return (
    <div className="fp" role="group" aria-label={components.fingerprint}>
      {groups.map((group, index) => {
        const field = typed?.at.indexOf(index) ?? -1;
        return (
          <div key={index}>
            <span className="i" aria-hidden="true">{index + 1}</span>
            {typed === undefined || field < 0
              ? <span className="d">{group ?? <span className="vh">{components.blank}</span>}</span>
              : (
                <DigitBox
                  length={GROUP} label={components.group(index + 1)} value={typed.values[field] ?? ''} wrong={typed.wrong === index}
                  inputRef={(input) => {
                    boxes.current[field] = input;
                  }}
                  onChange={(digits) => {
                    typed.onChange(spread(typed.values, field, digits, GROUP));
                    if (digits.length >= GROUP) boxes.current[field + Math.floor(digits.length / GROUP)]?.focus();
                  }}
                  onBack={() => boxes.current[field - 1]?.focus()}
                />
              )}
          </div>
        );
      })}
    </div>
  );
}

const everyGroup = Array.from({ length: 12 }, (_, at) => at);
const unknown = everyGroup.map(() => null);

export function FingerprintFields({ values, onChange }: {
  readonly values: readonly string[]; readonly onChange: (values: readonly string[]) => void;
}): ReactNode {
  return <Fingerprint groups={unknown} typed={{ at: everyGroup, values, onChange }} />;
}
