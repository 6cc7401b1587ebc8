// The system's Chromium: where it is, with which words it is started, and what it inherits.
import { existsSync } from 'node:fs';

/** Debian's name first. */
const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'];

export function findBrowser(): string | undefined {
  return programs.find((program) => existsSync(program));
}

/** Whether there is a display for its window. */
export function hasDisplay({ DISPLAY: x = '', WAYLAND_DISPLAY: wayland = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return x !== '' || wayland !== '';
}

export interface BrowserSettings {
  readonly profile: string;
  readonly language: 'ja' | 'en';
  /** As root its sandbox does not start; everybody else keeps it. */
  readonly sandbox: 'kept' | 'not-as-root';
  /** Of tests alone. */
  readonly flags: readonly string[];
}

/** A window without a browser around it, driven over a pipe, with no way to a network and nothing kept. */
export function wordsOf({ profile, language, sandbox, flags }: BrowserSettings): readonly string[] {
  return [
    '--app=data:text/html,', '--remote-debugging-pipe', `--user-data-dir=${profile}`, '--disk-cache-size=1',
    '--window-size=1366,768', `--lang=${language}`, `--accept-lang=${language}`,
    // No name is resolved, and what needs no name finds no proxy.
    '--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=http://0.0.0.0:9', '--disable-quic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-domain-reliability',
    '--disable-client-side-phishing-detection', '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
    '--no-first-run', '--no-default-browser-check', '--disable-default-apps', '--disable-extensions', '--disable-breakpad',
    '--password-store=basic', '--disable-gpu',
    '--block-new-web-contents', '--deny-permission-prompts', '--disable-notifications',
    ...(sandbox === 'kept' ? [] : ['--no-sandbox']),
    ...flags,
  ];
}

const passed = ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'XDG_RUNTIME_DIR', 'XDG_SESSION_TYPE', 'LANG', 'LC_ALL', 'PATH', 'TZ'] as const;

/** Its home is the profile: it writes nowhere else. */
export function environmentOf(profile: string, from: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const inherited = passed.flatMap((name) => {
    const value = from[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(inherited), HOME: profile };
}
