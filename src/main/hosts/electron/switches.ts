// Words that would open the program to a debugger or weaken its window: the host does not run with them.

/** Beginnings of switches of Chromium, Electron and Node. */
const refused = [
  'inspect', 'debug', 'remote-debugging', 'remote-allow-origins', 'js-flags', 'no-sandbox', 'disable-web-security', 'disable-site-isolation',
  'load-extension', 'enable-logging', 'log-net-log', 'ignore-certificate-errors', 'user-data-dir', 'auth-server', 'proxy', 'host-rules',
  'host-resolver-rules', 'require', 'import', 'experimental-loader', 'loader', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher',
] as const;

/** The first such word; undefined where there is none. `words` are all after the program. */
export function refusedSwitch(words: readonly string[]): string | undefined {
  return words.find((word) => {
    const name = /^--?([a-z-]+)/i.exec(word)?.[1]?.toLowerCase();
    return word === '-r' || (name !== undefined && refused.some((each) => name.startsWith(each)));
  });
}
