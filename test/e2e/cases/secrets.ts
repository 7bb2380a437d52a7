import type { SecretField } from '../../support/secrets';
import { here } from '../matrix';
import { writeCases } from './index';
import { stopped } from './scene';
import type { Scene } from './scene';
import type { Input } from './write-case';

/** Values that ECS takes and that hold the canary, by field. A password needs three kinds of characters. */
const values: Readonly<Record<string, (canary: string) => unknown>> = {
  vncPassword: (canary) => canary,
  password: (canary) => `${canary}+Pass`,
  userData: (canary) => `key=${canary}`,
  content: (canary) => `echo ${canary}`,
  parameters: (canary) => [{ name: 'key', value: canary }],
};

const withParameter = 'echo {{key}}';

/** What else ECS needs before it takes a secret: a state, and other fields. */
const beside: Readonly<
  Record<string, { readonly given?: (scene: Scene) => void; readonly input?: (scene: Scene) => Input }>
> = {
  // A password comes with a system disk only, and only on the way back to its own instance.
  'AttachDisk.password': {
    given(scene) {
      const { control, systemDisk, instanceId } = scene;
      stopped(scene);
      control.detach(systemDisk, instanceId);
      control.patch(systemDisk, {
        lastInstanceId: instanceId,
        imageId: control.instance(instanceId).imageId,
      });
    },
    input: ({ systemDisk }) => ({ diskId: systemDisk, bootable: true }),
  },
  'RunCommand.parameters': { input: () => ({ content: withParameter }) },
  'InvokeCommand.parameters': {
    given({ region }) {
      const content = Buffer.from(withParameter).toString('base64');
      for (const command of region.commands.values()) {
        Object.assign(command, { enableParameter: true, content });
      }
    },
  },
};

const besideOf = ({ operation, field }: SecretField) => beside[`${operation}.${field}`];

/**
 * Establishes what ECS needs, and puts a canary into one field that is a secret.
 *
 * @param canary six letters and digits.
 * @returns an input that ECS takes.
 */
export function inputWithSecret(scene: Scene, secret: SecretField, canary: string): Input {
  const { operation, field } = secret;
  const value = values[field];
  if (value === undefined) throw new TypeError(`No value for the secret ${operation}.${field}.`);
  const { given, input } = writeCases[operation];
  given?.(scene);
  besideOf(secret)?.given?.(scene);
  return { ...here, ...input(scene), ...besideOf(secret)?.input?.(scene), [field]: value(canary) };
}
