import { spawn } from 'node:child_process';
import type { Language } from '#shared/i18n/resources.ts';

/** Opens an address in the person's browser; where that cannot be done the printed address is enough. */
export function openInBrowser(url: string, language: Language): void {
  const [command, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () =>
    process.stderr.write(
      language === 'it'
        ? 'Sportello: da qui non si apre nessun browser; apri l’indirizzo qui sopra.\n'
        : 'Sportello: no browser could be opened from here; open the address above.\n',
    ),
  );
  child.unref();
}
