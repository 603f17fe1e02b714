// Runs before npm start, npm test and npm run check, with nothing but Node. This file keeps to what Node 14 can read,
// so that a Node that is too old is told so in a sentence instead of a syntax error.

var OLDEST = [20, 19]
var present = process.versions.node.split('.').map(Number)

if (present[0] < OLDEST[0] || (present[0] === OLDEST[0] && present[1] < OLDEST[1])) {
  process.stderr.write(
    '\n✗ Node ' +
      process.versions.node +
      ' is too old: Nhịp Cầu needs Node ' +
      OLDEST.join('.') +
      ' or later. Install the current LTS from https://nodejs.org and run the command again.\n',
  )
  process.exit(1)
} else {
  import('./set-up/steps.mjs')
    .then(function (steps) {
      return steps.setUp(process.argv[2])
    })
    .catch(function (error) {
      var expected = error && error.name === 'SetUpError'
      process.stderr.write(
        '\n✗ ' + (expected ? error.message : String((error && error.stack) || error)) + '\n',
      )
      process.exit(1)
    })
}
