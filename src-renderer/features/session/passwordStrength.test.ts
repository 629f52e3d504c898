import { expect, it } from 'vitest';
import { passwordStrength } from './passwordStrength.ts';

it.each([
  ['', 'none'],
  ['Ab1!xyz', 'short'],
  ['password', 'weak'],
  ['Password1!', 'weak'],
  ['12345678901234', 'weak'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['qwertyuiop', 'weak'],
  ['zumpelto', 'fair'],
  ['tavolo-rana', 'fair'],
  ['quattro gatti sul tetto', 'strong'],
  ['gR7!kd2#mZ', 'strong'],
] as const)('%s is %s', (password, strength) => {
  expect(passwordStrength(password)).toBe(strength);
});

it('counts for nothing what others know of the person', () => {
  const about = ['Giovanna Bertolucci', 'giovanna', 'Officina Meridiana srl'];
  expect(passwordStrength('giovannabertolucci')).not.toBe('weak');
  expect(passwordStrength('giovannabertolucci', about)).toBe('weak');
  expect(passwordStrength('Meridiana2024', about)).toBe('weak');
});
