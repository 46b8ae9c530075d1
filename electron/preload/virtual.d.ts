/** Made at build time from the registry: the names of the calls, room by room. */
declare module 'virtual:call-names' {
  const names: Readonly<Record<string, readonly string[]>>;
  export default names;
}
