/** The texts of a language in Fluent's form, put together when the window is built. */
declare module "virtual:texts/*" {
  const texts: string;
  export default texts;
}
