import { runCommand } from './command'

void runCommand(process.argv.slice(2), __dirname).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exit(1)
  },
)
