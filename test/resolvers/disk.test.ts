import { expect, test } from '@jest/globals';
import { ask } from '../support/ask';
import { FakePort } from '../support/fake-port';
import { aDisk, anInstance, hangzhou } from '../support/records';

test('attachments are unknown when some could not be read: an incomplete list must not look complete', async () => {
  const port = new FakePort([hangzhou]);
  port.instances = [anInstance('i-1')];
  port.disks = [aDisk('d-1', ['i-1']), aDisk('d-2', ['i-1'], { attachmentsKnown: false })];
  const shown = '{ attachments { instanceId } allows(operation: RESIZE_DISK) }';
  expect(await ask(port, `{ whole: ecsDisk(id: "d-1") ${shown} part: ecsDisk(id: "d-2") ${shown} }`)).toEqual(
    {
      data: {
        whole: { attachments: [{ instanceId: 'i-1' }], allows: true },
        part: { attachments: null, allows: false },
      },
    },
  );
});
