// Gives up root, which is permitted everything, in a process of its own.

const NOBODY = 65_534;

/** Called once all modules are loaded, so that they are readable wherever they stand. */
export function becomeNobody(): void {
  if (process.getuid?.() !== 0) return;
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
