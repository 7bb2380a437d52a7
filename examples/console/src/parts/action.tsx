import type { EcsOperationDescriptor } from '@ecs-security-lock/client';
import { EcsOperationButton } from '@ecs-security-lock/client/react';
import type { EcsButtonRef, EcsOperationButtonProps, EcsRunArguments } from '@ecs-security-lock/client/react';
import { Button, Tooltip } from 'antd';
import { useTexts } from '../settings';
import { useResults } from './results';

type ActionProps<D> = {
  readonly of: EcsButtonRef;
  readonly operation: D;
  /** The instance or disk, for screen readers and for the result. */
  readonly name: string;
  readonly label: string;
  readonly danger?: boolean;
  /** Asks first, in place of pressing at once. */
  readonly onAsk?: () => void;
} & Pick<EcsOperationButtonProps<D>, 'input'>;

/** A button of an instance or a disk. Blocked, it can still be reached, and says why. */
export function Action<D extends EcsOperationDescriptor>({ of, operation, name, label, danger, onAsk, input }: ActionProps<D>) {
  const texts = useTexts();
  const show = useResults();
  const props = {
    of,
    operation,
    input: input as EcsRunArguments<D>[0],
    onResult: (result) => show(texts.on(label, name), result),
  } as Omit<EcsOperationButtonProps<D>, 'children'>;
  return (
    <EcsOperationButton {...(props as EcsOperationButtonProps<D>)}>
      {({ buttonProps, reasonProps, reason, isRunning, state }) => {
        const { type: htmlType, ...rest } = buttonProps;
        const ask = onAsk && { onClick: () => state === 'ready' && onAsk() };
        return (
          <Tooltip title={reason} trigger={['hover', 'focus', 'click']}>
            <span className="action">
              <Button
                {...rest}
                {...ask}
                htmlType={htmlType}
                size="small"
                danger={danger === true && state === 'ready'}
                loading={isRunning}
                aria-label={texts.on(label, name)}
                className={state === 'ready' ? undefined : 'blocked'}
              >
                {label}
              </Button>
              <span {...reasonProps} className="for-screen-readers">
                {reason}
              </span>
            </span>
          </Tooltip>
        );
      }}
    </EcsOperationButton>
  );
}
