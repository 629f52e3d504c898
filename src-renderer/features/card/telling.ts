/** Words that stand everywhere: marking them says nothing to the eye. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  (
    'il lo la le gli un uno una di del dello della dei degli delle da dal dalla dai dalle in nel nella nei nelle con su sul ' +
    'sulla sui sulle per tra fra che chi non si ci ne ma se come dopo prima ogni quando anche più a al allo alla ai agli alle ' +
    'the a an of to in on at for with from by and or not is are it its when after before every also'
  ).split(' '),
);

/** The marks ([start, end) in UTF-16 units of `text`) of words that tell something. */
export function telling(
  text: string,
  marks: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  return marks.filter(([start, end]) => end - start > 2 && !EVERYWHERE.has(text.slice(start, end).toLowerCase()));
}
