/** Why remote help cannot be started; each has a text in both languages. */
export type NoRemoteHelp = 'noTemplate' | 'noAsset' | 'noCode' | 'badScheme';

/** Schemes that would run something in this page, or read this disk. */
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
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(wanted)?.[1]?.toLowerCase();
  if (scheme === undefined || FORBIDDEN.has(scheme)) return { no: 'badScheme' };
  if (!wanted.includes('{code}')) return { url: wanted };
  if (asset === null) return { no: 'noAsset' };
  const code = asset.code?.trim() ?? '';
  return code === '' ? { no: 'noCode' } : { url: wanted.replaceAll('{code}', encodeURIComponent(code)) };
}
