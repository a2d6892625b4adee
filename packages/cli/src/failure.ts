/** Work that could not be done: how it was asked for, or what it was asked for, was not as it must be. */
export class Failure extends Error {
  override readonly name = "Failure";
}
