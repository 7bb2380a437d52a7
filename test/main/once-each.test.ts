import { expect, test } from '@jest/globals';
import { onceEach } from '../../src/main/once-each';

test('tells each text once, shortened, and no more texts than it remembers', () => {
  const told: string[] = [];
  const tell = onceEach(3, (text, why) => told.push(`${text.slice(0, 4)} ${String(text.length)} ${why}`));
  for (const text of ['one', 'two', 'one', 'x'.repeat(500), `${'x'.repeat(400)}y`, 'four', 'five'])
    tell(text, 'because');
  expect(told).toEqual(['one 3 because', 'two 3 because', 'xxxx 200 because']);
});
