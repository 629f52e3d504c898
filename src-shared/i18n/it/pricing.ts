/** Lines of a bill and the steps by which each amount came to be. */
export const pricing = {
  name: 'Prezzi',
} as const;
