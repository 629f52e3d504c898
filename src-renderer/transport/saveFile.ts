/** How long the content stays at hand for the browser to write it, ms. */
const AT_HAND = 60_000;

/** Offers a text or bytes as a file to keep, where the person's browser or desktop puts what is saved. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, mime: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), AT_HAND);
}

/** Saves what the host gives out at an address of its own, under the name it comes with; nothing of it passes through the page. */
export function saveFrom(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

/** A file name of plain letters and figures: `Luca Moretti` -> `luca-moretti`. */
export function plainName(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'file'
  );
}
