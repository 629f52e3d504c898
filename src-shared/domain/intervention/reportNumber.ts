/**
 * Number of a report: the call's number and the end of the intervention's id (`26-K7Q-00042-7F3A`). A count within the
 * call would change when work recorded offline on another desk comes in; printed numbers never may.
 */
export function reportNumber(callNumber: string, intervention: string): string {
  return `${callNumber}-${intervention.slice(-4).toUpperCase()}`;
}

/** Number of an intervention request, made alike: `26-K7Q-00042-R1B2C`. */
export function requestNumber(callNumber: string, request: string): string {
  return `${callNumber}-R${request.slice(-4).toUpperCase()}`;
}
