/** Why remote help cannot be started; each has a text in both languages. */
export type NoRemoteHelp = 'noTemplate' | 'noAsset' | 'noCode' | 'badScheme';

/** Schemes that would run something in this page or in the system's own tools, or read this disk. */
const FORBIDDEN = new Set([
  'javascript',
  'data',
  'blob',
  'file',
  'vbscript',
  'about',
  'view-source',
  'filesystem',
  'chrome',
  'http',
  'ftp',
  'smb',
  'shell',
  'search-ms',
  'ms-msdt',
]);

/**
 * The address that starts the company's remote-help tool: https, or the tool's own scheme; `{code}` becomes the machine's
 * code, escaped.
 */
export function remoteHelpAddress(
  template: string | null,
  asset: { readonly code: string | null } | null,
): { url: string } | { no: NoRemoteHelp } {
  const wanted = template?.trim() ?? '';
  if (wanted === '') return { no: 'noTemplate' };
  if (!isToolAddress(wanted)) return { no: 'badScheme' };
  if (!wanted.includes('{code}')) return { url: wanted };
  if (asset === null) return { no: 'noAsset' };
  const code = asset.code?.trim() ?? '';
  return code === '' ? { no: 'noCode' } : { url: wanted.replaceAll('{code}', encodeURIComponent(code)) };
}

/** Whether an address is one that the company's template makes: what a desktop may hand to the system beside web, mail and telephone. */
export function isRemoteHelp(address: string, template: string | null): boolean {
  const wanted = template?.trim() ?? '';
  if (!isToolAddress(wanted)) return false;
  const [before = ''] = wanted.split('{code}');
  return before === wanted ? address === wanted : schemeOf(before) !== null && address.startsWith(before);
}

function isToolAddress(text: string): boolean {
  const scheme = schemeOf(text);
  return scheme !== null && !FORBIDDEN.has(scheme);
}

function schemeOf(text: string): string | null {
  return /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase() ?? null;
}
