import type { Checked } from '../result.ts';

/** An address has at most 254 characters (RFC 5321, 4.5.3.1.3), its first part 64. */
const MAX_ADDRESS = 254;
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * An e-mail or PEC address: `mario.rossi@example.it`. Kept as typed but for the spaces around it and the case of the
 * domain (the first part may be case-sensitive). Only the format: whether it exists, only sending tells.
 */
export function checkEmail(text: string): Checked<string, 'length' | 'characters' | 'format'> {
  const address = text.trim();
  if (address.length > MAX_ADDRESS) return { ok: false, reason: 'length' };
  if (/\s/u.test(address)) return { ok: false, reason: 'characters' };
  const at = address.lastIndexOf('@');
  if (at < 1) return { ok: false, reason: 'format' };
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  if (local.length > 64) return { ok: false, reason: 'length' };
  if (!LOCAL.test(local)) return { ok: false, reason: 'characters' };
  const labels = domain.split('.');
  const known = labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
  return known ? { ok: true, value: `${local}@${domain}` } : { ok: false, reason: 'format' };
}
