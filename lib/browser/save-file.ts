/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken its own hold of the data by then; freeing at once cancels it in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
