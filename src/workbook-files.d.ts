/** A workbook imported as a data URL in base64. */
declare module '*.xlsx' {
  const url: string;
  export default url;
}
