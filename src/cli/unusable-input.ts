/** Input that cannot be used: what is wrong, for the person at the terminal. Ends the command with status 2. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}
