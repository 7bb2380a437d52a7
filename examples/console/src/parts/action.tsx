import type { EcsOperationDescriptor } from '@ecs-security-lock/client';
import { EcsOperationButton } from '@ecs-security-lock/client/react';
import type { EcsButtonRef } from '@ecs-security-lock/client/react';
import { Button, Tooltip } from 'antd';
import { useTexts } from '../settings';
import { useIsLost } from './connection';
import { useResults } from './results';

interface ActionProps {
  readonly of: EcsButtonRef;
  readonly operation: EcsOperationDescriptor;
  readonly input?: object;
  /** The instance or disk, for screen readers and for the result. */
  readonly name: string;
  readonly label: string;
  readonly danger?: boolean;
  /** Asks first, in place of pressing at once. */
  readonly onAsk?: () => void;
}

/** A button of an instance or a disk. Blocked, it can still be reached, and says why. */
export function Action({ of, operation, name, label, danger, onAsk, input = {} }: ActionProps) {
  const texts = useTexts();
  const show = useResults();
  const isLost = useIsLost();
  return (
    <EcsOperationButton
      // What is not known is not allowed.
      of={isLost ? null : of}
      operation={operation}
      input={input}
      onResult={(result) => show(texts.on(label, name), result)}
    >
      {({ buttonProps, reasonProps, reason, isRunning, state }) => {
        const { type: htmlType, ...rest } = buttonProps;
        const why = isLost ? texts.banner.lost : reason;
        return (
          <Tooltip title={why} trigger={['hover', 'focus']}>
            <span className="action">
              <Button
                {...rest}
                aria-describedby={why === '' ? undefined : reasonProps.id}
                {...(onAsk && { onClick: () => state === 'ready' && onAsk() })}
                htmlType={htmlType}
                size="small"
                danger={danger === true && state === 'ready'}
                loading={isRunning}
                aria-label={texts.on(label, name)}
                className={state === 'ready' ? '' : 'blocked'}
              >
                {label}
              </Button>
              <span {...reasonProps} className="for-screen-readers">
                {why}
              </span>
            </span>
          </Tooltip>
        );
      }}
    </EcsOperationButton>
  );
}
