/** The name of somebody known by id; where it was erased, the word that says so stands in its place. '' for nobody. */
export function nameOrErased(id: string | null, name: string, erased: string): string {
  return name === '' && id !== null ? erased : name;
}
