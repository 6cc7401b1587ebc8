// Judges imports by the layer table. Pure: paths are relative to the project, with `/`; nothing is read from disk.
import { dirname, join } from 'node:path/posix';
import type { Layer } from './layers.ts';

export interface Import {
  /** The specifier as written; undefined where it is computed and cannot be judged. */
  readonly specifier: string | undefined;
  readonly typeOnly: boolean;
  /** Where it stands in the text. */
  readonly at: number;
}

export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
}

export interface Rules {
  readonly layers: readonly Layer[];
  readonly testsMayAlso: readonly Layer[];
  readonly homes: Readonly<Record<string, readonly string[]>>;
}

/** Why this import is not allowed, or undefined where it is. */
export function judgeImport(rules: Rules, from: string, { specifier, typeOnly }: Omit<Import, 'at'>): string | undefined {
  const row = rowOf(rules.layers, from);
  if (row === undefined) return `${from} is in no row of the layer table (test/architecture/layers.ts)`;
  if (specifier === undefined) return `${from} imports a computed name; write the name out, so that it can be judged`;
  const also = isTest(from) ? rules.testsMayAlso.filter(({ of }) => covers(of, from)) : [];
  const rows = [row, ...also];
  if (!isRelative(specifier)) return judgePackage(rules, rows, from, specifier);

  const target = resolve(from, specifier);
  if (isTest(target)) return `${from} imports the test ${target}`;
  const neverReaches = rows.flatMap((each) => each.neverReaches ?? []).find((pattern) => covers(pattern, target));
  if (neverReaches !== undefined) return `${from} must never import ${neverReaches}, not even its types (${target})`;
  if (rowOf(rules.layers, target)?.of === row.of) return undefined;
  if (rows.some((each) => (each.imports ?? []).some((pattern) => covers(pattern, target)))) return undefined;
  if (rows.some((each) => (each.importsTypesOf ?? []).some((pattern) => covers(pattern, target)))) {
    return typeOnly ? undefined : `${from} may import only types of ${target} (write \`import type\`)`;
  }
  return `${row.of} may not import ${target} (in ${from})`;
}

function judgePackage({ homes }: Rules, rows: readonly Layer[], from: string, specifier: string): string | undefined {
  const [home, folders] = Object.entries(homes).find(([name]) => matchesPackage(name, specifier)) ?? [];
  if (home !== undefined && folders !== undefined && !isTest(from) && !folders.some((folder) => covers(folder, from))) {
    return `${home} may be imported only in ${folders.join(' and ')} (in ${from})`;
  }
  if (rows.some((each) => (each.packages ?? []).some((pattern) => matchesPackage(pattern, specifier)))) return undefined;
  return `${rows[0]?.of ?? from} may not import the package ${specifier} (in ${from})`;
}

/** Every import that the rules forbid, files that no row covers, and what is reached though it never may be. */
export function violations(rules: Rules, modules: readonly Module[]): string[] {
  const direct = modules.flatMap((module) => {
    if (rowOf(rules.layers, module.path) === undefined) return [judgeImport(rules, module.path, { specifier: '.', typeOnly: false })];
    return module.imports.map((each) => judgeImport(rules, module.path, each));
  });
  return [...direct.filter((sentence) => sentence !== undefined), ...reachedThoughForbidden(rules, modules)];
}

function reachedThoughForbidden(rules: Rules, modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  return modules.filter(({ path }) => !isTest(path)).flatMap((start) => {
    const never = rowOf(rules.layers, start.path)?.neverReaches ?? [];
    if (never.length === 0) return [];
    const ways = new Map<string, string>([[start.path, start.path]]);
    for (const [path, way] of ways) { // a Map walks over what is added on the way
      for (const { specifier, typeOnly } of byPath.get(path)?.imports ?? []) {
        if (typeOnly || specifier === undefined || !isRelative(specifier)) continue;
        const target = resolve(path, specifier);
        if (!ways.has(target)) ways.set(target, `${way} → ${target}`);
      }
    }
    return [...ways]
      .filter(([path]) => never.some((pattern) => covers(pattern, path)))
      .map(([path, way]) => `${start.path} must never reach ${path}: ${way}`);
  });
}

/** One cycle among the named nodes, as a path that ends where it begins; undefined where there is none. */
export function findCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...way, node]);
      if (cycle !== undefined) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Which folder directly under `parent` imports which other one. Tests are left out: they may look upwards. */
export function folderGraph(parent: string, modules: readonly Module[]): Map<string, Set<string>> {
  const folderOf = (path: string): string | undefined =>
    path.startsWith(`${parent}/`) ? path.slice(parent.length + 1).split('/')[0] : undefined;
  const edges = new Map<string, Set<string>>();
  for (const { path, imports } of modules) {
    const from = folderOf(path);
    if (from === undefined || isTest(path)) continue;
    const targets = edges.get(from) ?? new Set<string>();
    edges.set(from, targets);
    for (const { specifier } of imports) {
      const to = specifier !== undefined && isRelative(specifier) ? folderOf(resolve(path, specifier)) : undefined;
      if (to !== undefined && to !== from) targets.add(to);
    }
  }
  return edges;
}

function rowOf(layers: readonly Layer[], path: string): Layer | undefined {
  return layers
    .filter(({ of }) => covers(of, path))
    .reduce<Layer | undefined>((best, row) => (best === undefined || row.of.length > best.of.length ? row : best), undefined);
}

function covers(pattern: string, path: string): boolean {
  if (pattern.endsWith('.ts')) return matchesGlob(pattern, path);
  return path === pattern || path.startsWith(`${pattern}/`);
}

function matchesPackage(pattern: string, specifier: string): boolean {
  return matchesGlob(pattern, specifier) || specifier.startsWith(`${pattern}/`);
}

function matchesGlob(pattern: string, name: string): boolean {
  const [head = '', tail] = pattern.split('*');
  if (tail === undefined) return name === pattern;
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}

function resolve(from: string, specifier: string): string {
  return join(dirname(from), specifier);
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.') || specifier.startsWith('/');
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}
