/** The demo municipality holds no real people; its passphrase is told on the start page. */
export const DEMO_PASSPHRASE = 'demo-kommune-2026';
