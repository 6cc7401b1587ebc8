// The layer table: which folder of src may import what. The single truth, read by import-graph.test.ts (the real
// graph, type imports included) and by ESLint (the same judgement while typing). To add a folder, add a row here.

export interface Layer {
  /** A folder under which this row holds, or files by name with `*`. The longest row that covers a file is its row. */
  readonly of: string;
  /** Folders or files it may import; its own folder is always allowed. */
  readonly imports?: readonly string[];
  /** Folders it may import by `import type` only. */
  readonly importsTypesOf?: readonly string[];
  /** Packages: `zod`, `@noble/*`, `node:*`. */
  readonly packages?: readonly string[];
  /** Must not be reached at run time even through other files. */
  readonly neverReaches?: readonly string[];
}

/** The features of core, from the bottom up, each with the features it stands on. */
export const coreFeatures: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  hpke: ['kernel'],
  law: ['kernel'],
  election: ['kernel', 'law'],
  ballot: ['kernel', 'hpke', 'law', 'election'],
  bag: ['kernel'],
  codes: ['kernel'],
  keys: ['kernel', 'election', 'bag'],
  transfer: ['kernel', 'law', 'election', 'bag', 'keys', 'ballot'],
  tally: ['kernel', 'law', 'election', 'ballot'],
  config: ['kernel'],
  hall: ['kernel'],
  readiness: ['kernel', 'election'],
  log: ['kernel'],
  approval: ['kernel'],
  session: ['kernel', 'law', 'election', 'approval', 'transfer', 'tally', 'log'],
  sheets: ['kernel', 'law', 'election', 'keys', 'tally', 'log', 'session'],
  preservation: ['kernel', 'law', 'election', 'bag', 'tally', 'session', 'log'],
  refusals: [
    'kernel', 'law', 'election', 'ballot', 'bag', 'codes', 'keys', 'transfer', 'tally', 'log', 'approval', 'session',
    'sheets', 'preservation', 'config', 'hall', 'readiness',
  ],
};

const core: readonly Layer[] = Object.entries(coreFeatures).map(([feature, below]) => ({
  of: `src/core/${feature}`,
  imports: below.map((name) => `src/core/${name}`),
  packages: ['@noble/hashes', '@noble/curves'],
}));

function adapter(name: string, packages: readonly string[]): Layer {
  return { of: `src/main/adapters/${name}`, imports: ['src/core', 'src/main/ports'], packages };
}

const adapters: readonly Layer[] = [
  adapter('card-pkcs11', ['pkcs11js', 'node:*']),
  adapter('card-software', ['@noble/*', 'node:*']),
  adapter('certificates', ['node:*']),
  adapter('clock-system', ['node:*']),
  adapter('config-file', ['node:*']),
  adapter('crypto-node', ['@noble/*', 'node:*']),
  adapter('cp932', []),
  adapter('media-fs', ['node:*']),
  adapter('media-lsblk', ['node:*']),
  adapter('pdf', ['pdfkit', 'fontkit', '@expo-google-fonts/*', 'node:*']),
  adapter('printer-cups', ['@noble/*', 'node:*']),
  adapter('surroundings-linux', ['node:*']),
  adapter('processes-node', ['node:*']),
  adapter('scan-files', ['node:*']),
  adapter('session-key', ['@noble/*', 'node:*']),
  adapter('store-sqlite', ['better-sqlite3', 'node:*']),
];

const processes = {
  imports: ['src/core', 'src/main/ports', 'src/main/adapters/crypto-node', 'src/main/adapters/card-software'],
  packages: ['node:*'],
};

const host = {
  imports: ['src/core', 'src/contract', 'src/texts', 'src/main'],
  packages: ['node:*', '@noble/hashes'],
};

const verifierPackages = ['@noble/*', '@peculiar/asn1-*'];

export const layers: readonly Layer[] = [
  ...core,
  { of: 'src/contract', importsTypesOf: ['src/core'], packages: ['zod'] },
  { of: 'src/texts', importsTypesOf: ['src/core', 'src/contract'] },

  // The window: what it decides for the eye only, it decides with core's own functions; of the contract it knows the types.
  {
    of: 'src/renderer', imports: ['src/core', 'src/texts'], importsTypesOf: ['src/contract'],
    packages: ['react', 'react-dom', 'react-aria-components'],
  },
  { of: 'src/preload', imports: ['src/contract/channels.ts'], packages: ['electron'] },

  { of: 'src/main/ports', importsTypesOf: ['src/core'] },
  // Paths are joined as text, and bytes written as hexadecimal; nothing of the system is called.
  { of: 'src/main/usecases', imports: ['src/core', 'src/main/ports'], packages: ['node:path/posix', '@noble/hashes'] },
  { of: 'src/main/application', imports: ['src/core', 'src/contract', 'src/main/ports', 'src/main/usecases', 'src/texts'] },
  ...adapters,
  { of: 'src/main/processes', ...processes },
  // Modules for IC cards crash and hang: nothing but the card's process may load one.
  {
    of: 'src/main/processes/card*.ts', ...processes,
    imports: [...processes.imports, 'src/main/processes', 'src/main/adapters/card-pkcs11'],
  },
  // The second count shares no counting code with the first.
  {
    of: 'src/main/processes/recount*.ts', ...processes,
    imports: [...processes.imports, 'src/main/processes/serve.ts', 'src/main/processes/relay.ts', 'src/main/processes/recount-tally.ts', 'src/main/processes/in-background.ts'],
    neverReaches: ['src/core/tally', 'src/core/ballot'],
  },
  // Nor any rule of the law: it reads definition and notices by itself.
  {
    of: 'src/main/processes/recount-tally.ts', imports: ['src/core/kernel'],
    neverReaches: ['src/core/tally', 'src/core/ballot', 'src/core/election', 'src/core/law'],
  },
  { of: 'src/main/hosts/terminal', ...host },
  { of: 'src/main/hosts/desktop', ...host },
  { of: 'src/main/hosts/chromium', ...host },
  { of: 'src/main/hosts/cli', ...host, imports: [...host.imports, 'src/rehearsal'] },
  { of: 'src/main/hosts/electron', ...host, packages: ['electron', 'node:*'] },
  {
    of: 'src/main/adapters/processes-electron', imports: ['src/core', 'src/main/ports', 'src/main/adapters/processes-node'],
    packages: ['electron', 'node:*'],
  },
  // A program of its own, that only starts the verifier and ends with it.
  { of: 'src/main/processes/verify.ts', imports: ['src/verifier/main.ts'] },

  {
    of: 'src/rehearsal',
    imports: [
      'src/core', 'src/main/ports', 'src/main/adapters/crypto-node', 'src/main/adapters/certificates',
      'src/main/adapters/card-software',
    ],
    packages: ['@noble/*', 'node:*'],
  },

  // The verifier is a program of its own: nothing of core or main, and Node only at its edge.
  { of: 'src/verifier', imports: ['src/verifier/checks'], packages: verifierPackages },
  { of: 'src/verifier/checks', packages: verifierPackages },
  { of: 'src/verifier/node*.ts', imports: ['src/verifier'], packages: [...verifierPackages, 'node:*'] },
  { of: 'src/verifier/main.ts', imports: ['src/verifier'], packages: [...verifierPackages, 'node:*'] },
];

/** Packages with one home, whatever a row above says. Unit tests beside the code are free of this one rule. */
export const homes: Readonly<Record<string, readonly string[]>> = {
  'electron': ['src/main/hosts/electron', 'src/main/adapters/processes-electron', 'src/preload/electron.ts'],
  'node:child_process': ['src/main/adapters/processes-node'],
  'better-sqlite3': ['src/main/adapters/store-sqlite'],
  'pkcs11js': ['src/main/adapters/card-pkcs11'],
};

/** What a unit test (`*.test.ts`) may import beyond the row of its folder. All rows that cover it add up. */
export const testsMayAlso: readonly Layer[] = [
  { of: 'src', imports: ['test/support'], packages: ['vitest', 'fast-check', 'node:*'] },
  { of: 'src/core', imports: ['src/core', 'src/main/adapters/crypto-node'], packages: ['@hpke/core', '@noble/*'] },
  { of: 'src/main', imports: ['src/core', 'src/contract', 'src/main', 'src/rehearsal', 'src/texts'], packages: ['@hpke/core', '@noble/*'] },
  { of: 'src/contract', imports: ['src/core'] },
  { of: 'src/rehearsal', packages: ['@hpke/core'] },
  { of: 'src/texts', imports: ['src/core', 'src/contract'] },
  { of: 'src/verifier', imports: ['src/verifier'] },
];
