/** Whether a local government area is in Wales, by its code. */
export function isInWales(area: string): boolean {
  return area.startsWith("W");
}
