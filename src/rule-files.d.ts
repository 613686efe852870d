/** A rule file imported as the text it holds. */
declare module '*.rules' {
  const text: string;
  export default text;
}
