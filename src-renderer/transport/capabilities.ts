/** What a host does for a page beside carrying its calls: the Electron shell in its way, a browser in its own. */
export interface HostCapabilities {
  /** Puts a text on the clipboard. Rejects where that is refused. */
  readonly copy: (text: string) => Promise<void>;
  /** Prints the page as it stands. */
  readonly print: () => void;
  /**
   * Hands an address to the system: a web page to the browser, mail, a telephone number, the company's remote-help tool.
   * False when it was not taken.
   */
  readonly openOutside: (url: string) => Promise<boolean>;
  /** Offers a text or bytes as a file to keep, where the person's browser or desktop puts what is saved. */
  readonly saveFile: (name: string, content: string | Uint8Array<ArrayBuffer>, mime: string) => void;
  /** Saves what the host gives out at an address of its own, under the name it comes with; nothing of it passes through the page. */
  readonly saveFrom: (address: string) => void;
  /** True when another program has the key that opens the call card from anywhere; false where there is no such key. */
  readonly newCallKeyTaken: () => Promise<boolean>;
}
