/** Work that takes long tells how far it is, and stops when the signal says so: it then rejects with the signal's reason. */
export interface ExportWork {
  signal: AbortSignal;
  onProgress(done: number): void;
}
