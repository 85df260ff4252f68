/** The messages of a language by their ids, each in Fluent's form behind its id, put together when the window is built. */
declare module "virtual:texts/*" {
  const texts: Record<string, string>;
  export default texts;
}
