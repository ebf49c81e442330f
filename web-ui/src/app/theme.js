// Before the first paint, so that the page does not flash in another theme.
try {
  const theme = localStorage.getItem('baraza.theme')
  if (theme === 'light' || theme === 'dark' || theme === 'sun') document.documentElement.dataset.theme = theme
} catch {
  // Storage is forbidden: the system's preference holds.
}
