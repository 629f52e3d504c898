/**
 * Shows how far work is on stderr: one line that is written over on a terminal, a line at each tenth elsewhere; nothing
 * at all where nobody looks (`shown` false).
 */
export function createProgress(
  shown: boolean,
  stream: NodeJS.WritableStream & { isTTY?: boolean },
): { readonly show: (done: number, all: number) => void; readonly clear: () => void } {
  let last = -1;
  const step = stream.isTTY === true ? 1 : 10;
  return {
    show(done, all) {
      if (!shown || all <= 0) return;
      const percent = Math.min(100, Math.floor((done / all) * 100));
      if (percent < last + step && last >= 0) return;
      last = percent - (percent % step);
      stream.write(stream.isTTY === true ? `\r${String(percent).padStart(3)} %` : `${percent} %\n`);
    },
    clear() {
      if (shown && stream.isTTY === true && last >= 0) stream.write('\r      \r');
    },
  };
}
