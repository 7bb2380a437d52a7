/** The panel: buttons for the control API, on the emulator's own address. All content is inserted as text. */

const form = (id) => document.getElementById(id);
const status = document.getElementById('status');

/** Calls a route of the control API. @returns its answer; throws an Error with the emulator's message. */
async function call(method, path, body) {
  const response = await fetch(`../${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `The emulator answered ${response.status}.`);
  return answer;
}

function say(text, isFailure = false) {
  status.textContent = text;
  status.classList.toggle('failed', isFailure);
}

/** Fills a select, and keeps what is chosen where it is still there. Rows are [value, text]. */
function fill(select, rows) {
  const chosen = select.value;
  const isSame =
    select.options.length === rows.length &&
    rows.every(
      ([value, text], index) => select.options[index].value === value && select.options[index].text === text,
    );
  // A list that is open would close.
  if (isSame) return;
  select.replaceChildren(...rows.map(([value, text]) => new Option(text, value)));
  if (rows.some(([value]) => value === chosen)) select.value = chosen;
}

const lockText = ({ locks }) => (locks.length === 0 ? '' : `, locked: ${locks.map(({ reason }) => reason)}`);
const instanceRow = (each) => [
  each.instanceId,
  `${each.instanceName} (${each.instanceId}): ${each.status}${lockText(each)}`,
];
const diskRow = (each) => {
  const on = each.attachments.map(({ instanceId }) => instanceId).join(', ');
  return [each.diskId, `${each.diskId}: ${each.type} disk, ${each.status}${on && ` on ${on}`}`];
};

let kinds = new Map();

async function refresh() {
  const [instances, disks, faults] = await Promise.all([
    call('GET', 'instances'),
    call('GET', 'disks'),
    call('GET', 'faults'),
  ]);
  for (const id of ['lock', 'disk']) fill(form(id).elements.instance, instances.map(instanceRow));
  fill(form('disk').elements.disk, disks.map(diskRow));
  const rows = faults.map(({ rule, remaining }) => {
    const row = document.createElement('li');
    row.textContent = `${rule.kind}: ${rule.action ?? 'any operation'}, ${remaining === 'always' ? 'every call' : `${remaining} left`}`;
    return row;
  });
  document.getElementById('faults').replaceChildren(...rows);
}

/** What each button does. @returns what to say. */
const deeds = {
  async lock({ instance, reason }) {
    await call('POST', `instances/${instance}/lock`, { reason });
    return `${instance} is locked: ${reason}.`;
  },
  async unlock({ instance, reason }) {
    await call('POST', `instances/${instance}/unlock`, { reason });
    return `${instance} has no ${reason} lock.`;
  },
  async attach({ disk, instance }) {
    await call('POST', `disks/${disk}/attach`, { instanceId: instance });
    return `${disk} is attached to ${instance}.`;
  },
  async detach({ disk, instance }) {
    await call('POST', `disks/${disk}/detach`, { instanceId: instance });
    return `${disk} is not attached to ${instance}.`;
  },
  async fail({ action, kind, times }) {
    const often = times === 'always' ? times : Number(times);
    await call('POST', 'faults', { kind, times: often, ...(action !== '' && { action }) });
    return `${action === '' ? 'Calls' : action} will fail: ${kind}.`;
  },
  async heal() {
    await call('DELETE', 'faults');
    return 'Nothing fails.';
  },
  async reset() {
    await call('POST', 'reset', {});
    await call('DELETE', 'faults');
    return 'Everything is as at the start.';
  },
};

document.addEventListener('submit', async (event) => {
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(event.target, event.submitter));
  try {
    say(await deeds[fields.do](fields));
    await refresh();
  } catch (error) {
    say(error.message, true);
  }
});

const kind = form('fail').elements.kind;
const showMeaning = () => {
  document.getElementById('meaning').textContent = (kinds.get(kind.value) ?? '').replaceAll('`', '');
};
kind.addEventListener('change', showMeaning);

/** Reads again while somebody looks: instances start and stop by themselves. */
const periodMs = 3_000;
async function watch() {
  if (!document.hidden)
    await refresh().catch((error) => say(`The emulator cannot be read: ${error.message}`, true));
  setTimeout(watch, periodMs);
}

try {
  const { faultMeanings } = await call('GET', '');
  kinds = new Map(Object.entries(faultMeanings));
  fill(
    kind,
    [...kinds.keys()].map((name) => [name, name]),
  );
  kind.value = 'throttle';
  showMeaning();
  await refresh();
  say('Changes happen at once, without the checks of ECS.');
} catch (error) {
  say(`The emulator cannot be read: ${error.message}`, true);
}
setTimeout(watch, periodMs);
