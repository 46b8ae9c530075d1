/** Made at build time from the registry: the kind of each call, room by room. */
declare module 'virtual:call-kinds' {
  const kinds: Readonly<Record<string, Readonly<Record<string, 'query' | 'command' | 'system' | 'desktop'>>>>;
  export default kinds;
}
