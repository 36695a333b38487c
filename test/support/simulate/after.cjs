/* global document */
/** A component that is loaded twice in one file is registered anew, and nobody stays who he was. */
afterEach(() => {
  jest.resetModules()
  document.body.innerHTML = ''
})

// The first test of a file compiles every template, which takes seconds on a busy machine.
jest.setTimeout(30_000)
