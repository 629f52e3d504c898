import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The accent as Mantine wants it, ten shades; what is painted comes from tokens.css through mantine.css. */
const desk: MantineColorsTuple = [
  '#e3f0f0',
  '#cbe3e4',
  '#a3ced0',
  '#79b8bb',
  '#4f9fa4',
  '#2c858c',
  '#176f78',
  '#0f646d',
  '#0b5d66',
  '#084850',
];

/** Mantine's side of the look: small sizes, our accent, no motion beyond 90 ms, none when the system asks for less. */
export const theme = createTheme({
  colors: { desk },
  primaryColor: 'desk',
  primaryShade: 8,
  autoContrast: true,
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  defaultRadius: 'sm',
  fontFamily: 'var(--font)',
  components: {
    // lockScroll would insert a <style> element, which the content security policy refuses; the frame never scrolls.
    Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 350, closeDelay: 0 } },
  },
});
