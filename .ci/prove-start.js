// Proves the README's first command: starts the program as a user would, asks it the README's question, and stops it.
const { spawn } = require('node:child_process');

const question = `{
  ecsInstance(id: "i-bp1demo00locked00001") {
    name
    isSecurityLocked
    allows(operation: START_INSTANCE)
    stop: allows(operation: STOP_INSTANCE)
    activeSecurityLockEvent { name }
  }
}`;
const expected = {
  ecsInstance: {
    name: 'demo-locked',
    isSecurityLocked: true,
    allows: false,
    stop: true,
    activeSecurityLockEvent: { name: 'Instance Blocked for Security Violation' },
  },
};

const program = spawn('npm', ['start'], {
  env: { ...process.env, PORT: '0', ADMIN_PORT: '0', EMULATOR_PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const giveUp = setTimeout(() => end(1, 'It did not start within two minutes.'), 120_000);
let banner = '';

program.on('exit', (code) => end(1, `It ended by itself, with ${code}.`));
program.stdout.on('data', (data) => {
  banner += data;
  const url = /http:\/\/\S+\/graphql/.exec(banner)?.[0];
  if (url === undefined || ask.isAsked) return;
  ask.isAsked = true;
  ask(url).catch((error) => end(1, String(error)));
});

async function ask(url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question }),
  });
  const { data } = await response.json();
  if (JSON.stringify(data) !== JSON.stringify(expected))
    return end(1, `Another answer: ${JSON.stringify(data)}`);
  end(0, 'npm start serves the graph, and it answers.');
}

function end(code, message) {
  clearTimeout(giveUp);
  program.removeAllListeners('exit');
  program.once('exit', () => process.exit(code));
  process.stdout.write(`${message}\n`);
  try {
    // npm and the program that it started.
    process.kill(-program.pid, 'SIGTERM');
  } catch {
    process.exit(code);
  }
}
