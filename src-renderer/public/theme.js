// Runs before the first paint so that a dark screen never flashes white. An external file because the
// content security policy allows no inline script. UiProvider keeps the stored choice up to date.
(() => {
  let choice = 'system';
  try {
    choice = localStorage.getItem('sportello.theme') ?? 'system';
  } catch {
    // Storage can be refused (private window): the system's choice is then the answer.
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const theme = dark ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.mantineColorScheme = theme;
})();
