// Where the focus goes when the blue button says what is missing.

/** The first field that waits within the part of the screen that carries this name (`data-part`); else its first button. */
export function focusFirst(part: string): void {
  const place = document.querySelector(`[data-part="${part}"]`);
  const fields = [...place?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([readonly]), textarea') ?? []];
  const empty = fields.find((field) => (field instanceof HTMLInputElement && /checkbox|radio/.test(field.type) ? !field.checked : field.value === ''));
  (empty ?? fields[0] ?? place?.querySelector<HTMLElement>('button'))?.focus();
}
