/** Before the tests on Node: the functions and their runner are built once, in this process. */
module.exports = async () => {
  const unregister = require('tsx/cjs/api').register()
  try {
    await require('../../scripts/build/project.ts').buildCloud()
  } finally {
    unregister()
  }
}
