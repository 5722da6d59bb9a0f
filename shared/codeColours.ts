/** The colours that are offered for codes and given to new ones, told apart by colour-blind readers too. */
export const codeColours = [
  ['#0072b2', 'Blue'],
  ['#d55e00', 'Vermilion'],
  ['#009e73', 'Green'],
  ['#cc79a7', 'Pink'],
  ['#64b4f0', 'Sky blue'],
  ['#645050', 'Umber'],
  ['#003cf0', 'Cobalt'],
  ['#b43c00', 'Rust'],
] as const
