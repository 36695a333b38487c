/* global document */
/** A component that is loaded twice in one file is registered anew, and nobody stays who he was. */
afterEach(() => {
  jest.resetModules()
  document.body.innerHTML = ''
})
