import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SportelloError } from '#shared/result.ts';

export interface SignInProblem {
  /** In the reader's language, for the password field; undefined when the error is about something else. */
  message: string | undefined;
  /** No try is worth making now. */
  waiting: boolean;
}

/** Seconds until the desk accepts another try; counts down by itself. 0 when it does. */
function useSecondsLeft(error: SportelloError | null): number {
  const seconds = error?.code === 'too_many_attempts' ? Number(error.params?.['seconds'] ?? 30) : 0;
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (seconds === 0) return undefined;
    const end = performance.now() + seconds * 1000;
    setUntil(end);
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [error, seconds]);
  return seconds === 0 ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}

/** What a refused password means, in words: wrong, or too many tries and for how long. */
export function useSignInProblem(error: SportelloError | null): SignInProblem {
  const { t } = useTranslation('session');
  const left = useSecondsLeft(error);
  if (error?.code === 'wrong_password') return { message: t('wrongPassword'), waiting: false };
  if (error?.code !== 'too_many_attempts') return { message: undefined, waiting: false };
  return left > 0
    ? { message: t('tooMany', { count: left }), waiting: true }
    : { message: t('tryAgainNow'), waiting: false };
}
