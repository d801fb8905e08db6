export function findBrowser(kind: 'chromium' | 'firefox'): string | undefined;
export function findOrInstallBrowser(kind: 'chromium' | 'firefox'): string;
